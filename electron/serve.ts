/** Tandem without Electron: `node electron/serve.ts COMMAND ...`. Loads only what the command needs. */
import { join } from 'node:path';
import { projectRoot } from './launch/build.ts';
import { endWithNpm } from './launch/end-with-npm.ts';

/** Resolves with the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve: async (args) => {
    const { serve } = await import('./station/serve.ts');
    return serve(args, { folder: join(projectRoot, 'out', 'renderer'), say: console.log });
  },
  snapshot: async (args) => {
    const { printSnapshot } = await import('./station/commands.ts');
    return printSnapshot(args, streams);
  },
  agreement: async (args) => {
    const { printAgreement } = await import('./station/commands.ts');
    return printAgreement(args, streams);
  },
  meeting: async (args) => {
    const { printMeeting } = await import('./station/print-meeting.ts');
    return printMeeting(args, streams);
  },
  'check-config': async (args) => {
    const { printConfigCheck } = await import('./station/commands.ts');
    return printConfigCheck(args, streams);
  },
  'check-sources': async (args) => {
    const { checkSources } = await import('./station/check-sources.ts');
    const { environmentSecrets } = await import('./core/secrets.ts');
    return checkSources(args, streams, environmentSecrets(process.env));
  },
  pin: async () => {
    const { askPin } = await import('./station/ask-pin.ts');
    return askPin(process.stdin, streams);
  },
  'write-schema': async () => {
    const { writeConfigSchema } = await import('./station/commands.ts');
    return writeConfigSchema(join(projectRoot, 'docs', 'config.schema.json'));
  },
};

const streams = { say: console.log, complain: console.error };

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  return 2;
}

endWithNpm();
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
