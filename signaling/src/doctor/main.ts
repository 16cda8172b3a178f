import { examine } from './examine.ts';

const findings = await examine(process.env);
for (const { isWell, text } of findings)
  process.stdout.write(`${isWell ? ' ok ' : 'MEND'} ${text}\n`);
const wrong = findings.filter(({ isWell }) => !isWell).length;
process.stdout.write(wrong === 0 ? 'All is well.\n' : `${wrong} to mend.\n`);
process.exitCode = wrong === 0 ? 0 : 1;
