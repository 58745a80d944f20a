import type { Command } from 'commander';
import { Option } from 'commander';
import { withExamples } from './options.ts';
import type { Terminal } from './terminal.ts';

export function declareSchema(program: Command, terminal: Terminal): void {
  const command = program
    .command('schema')
    .summary('the JSON Schema of the output')
    .description('Prints the JSON Schema of the output, made from the definition that the program itself is held to.')
    .addOption(
      new Option('--of <what>', 'a whole document, or one line of --format jsonl')
        .choices(['document', 'article'])
        .default('document'),
    )
    .action(async (options: { of: 'document' | 'article' }) => {
      const { toJSONSchema } = await import('zod');
      const { articleLineSchema, documentSchema } = await import('../record/schema.ts');
      const schema = options.of === 'document' ? documentSchema : articleLineSchema;
      await terminal.print(`${JSON.stringify(toJSONSchema(schema), null, 2)}\n`);
    });
  withExamples(command, [
    ['diantou schema > document.schema.json', 'for editors and validators'],
    ['diantou schema --of article', 'one line of --format jsonl'],
  ]);
}
