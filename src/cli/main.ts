#!/usr/bin/env node
import { loadApp } from './load-app.js';
import { start } from './start.js';

await start(loadApp(import.meta.dirname).exports);
