#!/usr/bin/env node
import { loadApp } from './load-app.js';
import { start } from './start.js';

void start(loadApp(import.meta.dirname).exports);
