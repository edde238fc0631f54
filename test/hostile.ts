import fc from 'fast-check';

/** Pieces that scripts are made of, and those that break them. */
export const PIECES = [
  ...['a', '$b', 'If', 'f(', 'g (', 'x.y', 'records$Name$', 'Item#.', '$jitterbit.api.request.headers.x-y', 'true'],
  ...['1', '.5', '1e', '0x1F', '9a', '"s"', "'t'", '"\\""', "'\\'", '"', "'", '\\', '\\"', "\\'"],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    '=',
    '==',
    '+=',
    '+',
    '++',
    '-',
    '--',
    '*',
    '/',
    '^',
    '%',
    '!',
    '&&',
    '|',
  ],
  ...['<', '<>', '>', '?', ':', '.', '#', '$', '@', '`', '“', '\u0000', '😀', '\ud800', '金', '\u00a0', '\ufeff'],
  ...[
    '//',
    '/*',
    '*/',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '<trans>',
    '</trans>',
    '<TRANS >',
    '<javascript>',
    '</javascript>',
  ],
];

/** Any text out of them, often with several on the way to a script. */
export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }))
  .map((parts) => parts.join(''));
