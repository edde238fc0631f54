import { grow } from './grow.js';
import type { Grammar } from './grow.js';
import type { Random } from './random.js';

/** A firewall's list, whole and valid, in one of the forms that are read, by the name of its file. */
export function listFile(random: Random): [name: string, text: string] {
  const [form, name] = random.of(forms);
  return [name, grow(grammar, form, random)];
}

const forms = [
  ['text', 'out.txt'],
  ['csv', 'out.csv'],
  ['terraform', 'out.tf'],
  ['aws', 'out.json'],
  ['kubernetes', 'out.yaml'],
  ['iptables', 'out.rules'],
  ['nftables', 'out.nft'],
  ['nginx', 'nginx.conf'],
  ['apache', '.htaccess'],
  ['pghba', 'pg_hba.conf'],
] as const;

const grammar: Grammar = {
  address: [
    'emea-west.jitterbit.com',
    '*.jitterbit.eu',
    '*.jitterbit.net',
    'na-east.jitterbit.com',
    'login.jitterbit.com',
    '<ip>',
    '<ip>',
    '<ip>/<mask>',
    '<ip>/<mask>',
    '<ip>-<ip>',
    '<ip><ip>',
    'mirror.acme.example',
    '2600:9000::/28',
    '::/0',
    '0.0.0.0/0',
  ],
  ip: ['13.248.131.7', '18.185.13.223', '54.229.49.142', '10.<n>.0.1', '52.<n>.<n>.<n>', '76.223.7.87', '8.8.8.8'],
  n: ['1', '17', '134', '164', '255', '0'],
  mask: ['32', '32', '24', '16', '8', '0', '31'],
  port: ['443', '443', '22', '80', '3389', '8000-8999', '0', '65535', '46908'],
  comment: ['', '', ' # inbound', ' # Harmony, outbound', ' ; old', ' # {', " # don't"],
  protocol: ['tcp', 'udp', 'tcp', '-1', 'all', 'TCP'],
  // Lists one behind the other.
  text: ['<line>', '<line><text>', '<line><text>'],
  line: ['<address><comment>\n', '<address>\n', '# <address>\n', '\n', '<address>, <address>\n', '<address> <port>\n'],
  csv: ['address,port\n<rows>', 'Direction;Destination;Port;Action\n<wide>', 'source,destination,protocol\n<pairs>'],
  rows: ['', '<address>,<port>\n<rows>', '"<address>",<port>\n<rows>', '"<address>, <address>","<port>"\n<rows>'],
  wide: ['', '<word>;<address>;<port>;allow\n<wide>', '<word>;<address>;any;deny\n<wide>', '<word>;;<port>;\n<wide>'],
  word: ['outbound', 'inbound', 'egress', 'ingress', ''],
  pairs: ['', 'any,<address>,<protocol>\n<pairs>', '<address>,any,<protocol>\n<pairs>'],
  terraform: ['<resource>', '<resource><terraform>', 'locals {\n  hosts = [<quoted>]\n}\n<terraform>'],
  resource: [
    'resource "aws_security_group_rule" "a<n>" {\n<arguments>}\n',
    'resource "aws_security_group" "b" {\n  <block>}\n',
    'resource "azurerm_network_security_rule" "c" {\n  direction = "Inbound"\n<arguments>}\n',
    '/* <resource> */\n',
  ],
  block: [
    'ingress {\n<arguments>}\n',
    'egress {\n<arguments>}\n',
    'dynamic "ingress" {\n content {\n<arguments>}\n}\n',
  ],
  arguments: [
    '',
    '  cidr_blocks = [<quoted>]\n<arguments>',
    '  from_port = <port>\n<arguments>',
    '  to_port = 443\n<arguments>',
    '  type = "ingress" <comment>\n<arguments>',
    '  description = <<-EOT\n    <address>\n  EOT\n<arguments>',
    '  protocol = "<protocol>"\n<arguments>',
    '  source_address_prefixes = concat(local.hosts, [<quoted>])\n<arguments>',
    '  cidr_blocks = ["${var.a}/32", <quoted>]\n<arguments>',
  ],
  quoted: ['', '"<address>"', '"<address>", <quoted>', '"<address>/32",\n # <address>\n <quoted>'],
  aws: [
    '{"SecurityGroups":[{"IpPermissions":[<permissions>]}]}',
    '{"direction":"<word>","entries":[<quotedlist>]}',
    '[<quotedlist>]',
  ],
  permissions: [
    '{"IpRanges":[]}',
    '{"FromPort":443,"ToPort":443,"IpProtocol":"<protocol>","IpRanges":[{"CidrIp":"<address>","Description":"<address>"}]}',
    '{"IpRanges":[{"CidrIp":"<address>"}]},<permissions>',
  ],
  quotedlist: ['"<address>"', '"<address>",<quotedlist>', '{"host":"<address>","ports":["<port>"]},<quotedlist>'],
  kubernetes: [
    'kind: NetworkPolicy\nspec:\n  egress:\n<peers>',
    'spec:\n  ingress:\n<peers>---\n<kubernetes>',
    'hosts: &h [<quoted>]\nagain: *h\n',
  ],
  peers: [
    '',
    '  - to: [{ ipBlock: { cidr: "<address>" } }]\n    ports: [{ port: 443, protocol: <protocol> }]\n<peers>',
  ],
  iptables: ['<rule>\n', '<rule>\n<iptables>', 'ipset add harmony <address>\n<iptables>', '# <address>\n<iptables>'],
  rule: [
    'iptables -A OUTPUT -d <address> -p tcp --dport <port> -j ACCEPT',
    '-A INPUT -s <address> -j ACCEPT',
    '-A OUTPUT -m set --match-set harmony dst -j ACCEPT',
    '-A OUTPUT -d <address>,<address> -j DROP',
    'iptables \\\n -A OUTPUT ! -d <address> -j REJECT',
  ],
  nftables: ['<statement>', '<statement><nftables>', 'define H = { <members> }\n<nftables>'],
  statement: [
    'ip daddr <address> tcp dport <port> accept\n',
    'ip saddr { <members> } accept\n',
    'ip daddr $H accept\n',
    'table inet f { set s { type ipv4_addr; elements = { <members> } } chain out { ip daddr @s accept; } }\n',
  ],
  members: ['<address>', '<address>, <members>'],
  nginx: ['<allow>', '<allow><nginx>', 'location / {\n<nginx>}\n<nginx>'],
  allow: ['allow <address>;\n', 'deny all;\n', 'allow <address>; # <address>\n', 'deny <address>;\n'],
  apache: ['<require>\n', '<require>\n<apache>', '# a\n<apache>'],
  require: [
    'Require ip <address> <address>',
    'Require host <address>',
    'Allow from <address>',
    'Deny from all',
    '# <address>',
  ],
  pghba: ['<access>\n', '<access>\n<pghba>'],
  access: [
    'host all harmony <address> scram-sha-256',
    'hostssl orders all <ip> 255.255.255.255 md5',
    '# host all all <address>',
  ],
};
