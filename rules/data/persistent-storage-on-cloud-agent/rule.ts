import { defineRule, descendants, isRegulated } from '../../../src/plugin.js';
import type {
  Activity,
  Artifact,
  Connection,
  Mapping,
  Problem,
  Project,
  Script,
  Workspace,
} from '../../../src/plugin.js';

export default defineRule({
  id: 'data/persistent-storage-on-cloud-agent',
  title: 'Files on cloud agents should be deleted when they are no longer needed',
  severity: 'warning',
  needsPolicy: true,
  cwe: [459, 313],
  guidance: [
    {
      title: 'Security best practices, Agents',
      claim: 'persistent storage on a cloud agent remains for 24 hours',
    },
    {
      title: 'Persist data for later processing using Temporary Storage',
      claim: 'files in temporary storage are cleaned up after a day; an operation may delete them before',
      url: 'https://success.jitterbit.com/design-studio/design-studio-how-tos/persist-data-for-later-processing-using-temporary-storage/',
    },
  ],
  check: {
    *connection(connection) {
      if (!onCloud(connection) || !/^local_?storage$|^localfile$/.test(connection.adapter)) return;
      const { source, span } = connection.place;
      yield { source, span, message: 'cloud agents have no Local Storage; use Temporary Storage, or a private agent' };
    },
    *activity(activity, workspace) {
      if (!onCloud(activity) || !isTemporaryWrite(activity) || activity.usedBy.length === 0) return;
      if (deletes(activity.project, workspace, fileOf(activity))) return;
      const { source, span } = activity.place;
      yield { source, span, message: KEPT, severity: severityFor(activity, workspace) };
    },
    script: written,
    mapping: written,
  },
});

const KEPT = 'the file stays on the cloud agent for up to a day; delete it when it is no longer needed';

const onCloud = ({ file }: Artifact) => file.environment?.agentGroup?.type?.value === 'cloud';

const TEMPORARY = /^temp(?:orary)?_?storage$/;

const isTemporaryWrite = ({ adapter, functionName }: Activity) =>
  TEMPORARY.test(adapter) && /write/i.test(functionName);

/** `WriteFile` into temporary storage. */
function* written(code: Script | Mapping, workspace: Workspace): Generator<Problem> {
  if (!onCloud(code)) return;
  for (const {
    arguments: [target],
    start,
    end,
  } of workspace.flow.calls(code, 'WriteFile')) {
    const file = temporary(String(target?.constant ?? ''), code.project);
    if (file === undefined || deletes(code.project, workspace, file)) continue;
    yield { source: code.text, span: { start, end }, message: KEPT, severity: severityFor(code, workspace) };
  }
}

interface File {
  readonly name: string;
  /** The connection, or whatever it is that several files share. */
  readonly place: string;
}

/** Of `<TAG>activity:tempstorage/Connection/tempstorage_write/Name</TAG>` the parts; else what the reference leads to. */
function temporary(reference: string, project: Project): File | undefined {
  const tag = /activity:temp(?:orary)?_?storage\/(?<place>[^/<]{1,200})\/[^/<]{1,100}\/(?<name>[^<]{1,200})/i.exec(
    reference,
  );
  if (tag !== null) return { name: tag.groups!.name!, place: tag.groups!.place! };
  const target = project.resolve(reference);
  return target?.kind === 'connection' && TEMPORARY.test(target.adapter) ? fileOf(target) : undefined;
}

/** What is written by one name may be deleted by another: a source and a target of one file are two things. */
function fileOf(artifact: Activity | Connection): File {
  const connection = artifact.kind === 'connection' ? artifact : artifact.connection;
  if (connection?.role === undefined) return { name: artifact.name, place: connection?.name ?? '' };
  const setting = (name: string) => connection.properties.find((property) => property.name === name)?.text?.value ?? '';
  return { name: `${setting('path')}/${setting('file_name')}`, place: setting('path') };
}

/** Whether some script of the project deletes, or moves away, that file or all of its place. */
function deletes(project: Project, workspace: Workspace, { name, place }: File): boolean {
  let known = deleted.get(project);
  if (known === undefined) deleted.set(project, (known = deletedIn(project, workspace)));
  return known.has(`name:${name}`) || known.has(`all of:${place}`);
}

/** Many files may be written; a project's scripts are looked through once. */
const deleted = new WeakMap<Project, ReadonlySet<string>>();

function deletedIn(project: Project, { flow }: Workspace): Set<string> {
  const found = new Set<string>();
  for (const code of [...project.scripts, ...project.mappings]) {
    if (!/DeleteFile|ArchiveFile/i.test(code.text.text)) continue;
    for (const node of descendants(flow.syntax(code).statements)) {
      if (node.kind !== 'call' || !deleting.has(node.id)) continue;
      const [first] = node.arguments;
      const file = first?.kind === 'string' ? temporary(first.value, project) : undefined;
      if (file === undefined) continue;
      found.add(`name:${file.name}`);
      if (node.id === 'deletefiles') found.add(`all of:${file.place}`);
    }
  }
  return found;
}

const deleting = new Set(['deletefile', 'deletefiles', 'archivefile']);

/** What is only a matter of tidiness for other data, is more for regulated data. */
function severityFor({ file }: Artifact, { policy }: Workspace): 'warning' | 'info' {
  return policy !== undefined && isRegulated(policy, file.environment?.dataClass?.value) ? 'warning' : 'info';
}
