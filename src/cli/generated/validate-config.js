// Made by build/schemas.mjs from schemas/*.schema.json; not to be edited.
var Ce=(a,r)=>()=>{try{return r||a((r={exports:{}}).exports,r),r.exports}catch(N){throw r=0,N}};var Oe=Ce(ce=>{"use strict";Object.defineProperty(ce,"__esModule",{value:!0});function qe(a){let r=a.length,N=0,W=0,O;for(;W<
r;)N++,O=a.charCodeAt(W++),O>=55296&&O<=56319&&W<r&&(O=a.charCodeAt(W),(O&64512)===56320&&W++);return N}ce.default=qe;qe.
code='require("ajv/dist/runtime/ucs2length").default'});var Ye=ke,He=ke,u={$schema:"http://json-schema.org/draft-07/schema#",$id:"https://harmony-lint.example/schemas/config.sc\
hema.json",title:"harmony-lint.yml",description:"Configuration and policy of harmony-lint in one file: how to check, wha\
t is true of the organization, and what was accepted. Relative paths are relative to this file.",type:"object",required:[
"version"],additionalProperties:!1,properties:{$schema:{type:"string",description:"For editors alone: where this schema \
is."},version:{const:1,description:"Version of this format: 1."},extends:{type:["string","array"],description:"What this\
 file builds upon: presets and other files, later ones over earlier ones. Its own words count over theirs. Lists of entr\
ies (environments, waivers, mandatory, \u2026) are joined; allowedRegions, regulatedDataClasses and requiredAttestations are \
replaced.",pattern:"\\S",items:{type:"string",description:"A preset (minimal, recommended, strict) or a file.",pattern:"\
\\S"},examples:["recommended","strict",["recommended","../company/harmony-lint.yml"]]},failOn:{enum:["error","warning","\
info","never"],description:"The least severity that makes the check fail (exit code 1).",default:"error"},rules:{type:"o\
bject",description:"The level of a rule or of a group: off, info, warning or error. The id of one rule counts over its g\
roup, and a group over *. A level given here is the level of every finding of that rule.",additionalProperties:{$ref:"#/\
definitions/setting"},examples:[{"logging/payload-to-operation-log":"off","network/*":"warning"}]},overrides:{type:"arra\
y",description:"Other levels for some files or some artifacts. Later entries count over earlier ones.",items:{$ref:"#/de\
finitions/override"},examples:[[{files:["exports/dev/**"],rules:{"logging/debug-mode-enabled":"info"}}]]},mandatory:{type:"\
array",description:"Rules or groups that cannot be switched off, lowered or suppressed below their own severity.",items:{
$ref:"#/definitions/rulePattern"},examples:[["credentials/*","logging/secret-to-operation-log"]]},baseline:{type:"string",
description:"The file of known findings, which do not fail the check.",pattern:"\\S",default:".harmony-lint-baseline.jso\
n"},plugins:{type:"array",description:"ES modules with rules of your own: files or packages. Their code is run.",items:{
type:"string",description:"A file that begins with ./ or ../, or the name of a package.",pattern:"\\S"},examples:[["./li\
nt/acme.js","@acme/harmony-rules"]]},declare:{type:"array",description:"Rules of your own in YAML: one field of one arti\
fact decides.",items:{$ref:"rule.schema.json"}},limits:{type:"object",description:"How large an input may be. What goes \
over a limit is not checked, and said so (exit code 2).",additionalProperties:!1,properties:{fileBytes:{type:"integer",description:"\
Most bytes of one file: a whole number.",minimum:1,maximum:536870912,default:268435456},nesting:{type:"integer",description:"\
Most levels of brackets in JSON and of elements in XML: a whole number.",minimum:1,maximum:5e3,default:500},entries:{type:"\
integer",description:"Most entries of an archive: a whole number.",minimum:1,maximum:1e6,default:2e4},entryBytes:{type:"\
integer",description:"Most bytes of one entry of an archive, unpacked: a whole number.",minimum:1,maximum:536870912,default:67108864},
archiveBytes:{type:"integer",description:"Most bytes of all entries of an archive, unpacked: a whole number.",minimum:1,
maximum:4294967296,default:536870912},ratio:{type:"integer",description:"How many times larger than packed a large entry\
 may be: a whole number.",minimum:1,maximum:1e5,default:200}}},data:{type:"object",description:"Your own data in place o\
f what comes with harmony-lint.",additionalProperties:!1,properties:{allowlist:{type:"string",description:"A file in the\
 form of data/allowlist.json with the regions' hosts and addresses.",pattern:"\\S",examples:["fw/jitterbit-allowlist.jso\
n"]}}},flow:{$ref:"#/definitions/flow"},organization:{type:"object",description:"The Harmony organization.",additionalProperties:!1,
properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["Acme"]},region:{$ref:"#/definitions/reg\
ion"}}},allowedRegions:{type:"array",description:"The regions where your data may live.",items:{$ref:"#/definitions/regi\
on"},examples:[["EMEA"]]},network:{type:"object",description:"Firewalls around private agents and the systems they reach\
.",additionalProperties:!1,properties:{egressRestricted:{type:"boolean",description:"Whether the firewall blocks outgoin\
g connections by default."},allowlists:{type:"array",description:"Files that hold the firewall's lists.",items:{$ref:"#/\
definitions/allowlist"}}}},environments:{type:"array",description:"The environments of the organization, and which files\
 belong to which.",items:{$ref:"#/definitions/environment"}},regulatedDataClasses:{type:"array",description:"The data cl\
asses that a law or contract governs. Replaces the built-in list.",items:{$ref:"#/definitions/dataClass"},default:["pii",
"pii-eu","phi","pci"]},publicApis:{type:"array",description:"Names of the APIs that anyone may call.",items:{type:"strin\
g",description:"The name of an API.",pattern:"\\S"},examples:[["health"]]},apis:{type:"array",description:"The APIs of A\
PI Manager. No export holds their security profiles.",items:{$ref:"#/definitions/api"}},trustedPlugins:{type:"array",description:"\
Names of the Jitterbit plugins that your projects may run.",items:{type:"string",description:"The name of a plugin.",pattern:"\
\\S"}},mtlsHosts:{type:"array",description:"Hosts that ask for a client certificate.",items:{$ref:"#/definitions/host"},
examples:[["bank.example"]]},people:{type:"array",description:"User names and addresses of people, which no connection s\
hould log in with.",items:{type:"string",description:"A user name or an e-mail address.",pattern:"\\S"},examples:[["mari\
a.lopez@corp.example"]]},roles:{type:"array",description:"The roles of the organization, and what each may do in each en\
vironment.",items:{$ref:"#/definitions/role"},examples:[[{name:"Developers",PROD:"view-logs",DEV:"write"}]]},orgPolicies:{
type:"object",description:"Settings of Management Console > Organizations > Policies.",additionalProperties:!1,properties:{
twoFactor:{type:["string","boolean"],description:"When two-factor login is asked for: each-login, another word of yours,\
 or off.",pattern:"\\S",examples:["each-login","off"]},requireApiSecurityProfile:{type:"boolean",description:"Whether ev\
ery API must have a security profile."},reauthenticationOnChange:{type:"boolean",description:"Whether one must log in ag\
ain to change settings."},enableRemoteAgentConfiguration:{type:"boolean",description:"Whether jitterbit.conf may be chan\
ged from Harmony."}}},requiredAttestations:{type:"array",description:"Ids of the attestations that must be there. Replac\
es the built-in list.",items:{type:"string",description:"The id of an attestation.",pattern:"\\S"},default:["security-au\
dit","tfa","access-review","patching","allowlist-review","cloud-logging"]},attestations:{type:"array",description:"What \
no file can show, and who vouches for it.",items:{$ref:"#/definitions/attestation"}},waivers:{type:"array",description:"\
Findings that were accepted, with the reason.",items:{$ref:"#/definitions/waiver"}}},definitions:{level:{enum:["off","in\
fo","warning","error"],description:"One of off, info, warning or error."},severity:{enum:["info","warning","error"],description:"\
One of info, warning or error."},rulePattern:{type:"string",description:"The id of a rule, a group such as logging/*, or\
 *.",pattern:"\\S",maxLength:200},setting:{type:["string","object"],description:"A level (off, info, warning, error), or\
 a map of severity and options.",additionalProperties:!1,properties:{severity:{$ref:"#/definitions/level"},options:{type:"\
object",description:"Options of this rule; its page says which."}},if:{type:"string"},then:{enum:["off","info","warning",
"error"]}},override:{type:"object",description:"Levels of rules for some files or artifacts: where files and artifacts b\
oth match.",required:["rules"],anyOf:[{required:["files"]},{required:["artifacts"]}],additionalProperties:!1,properties:{
files:{type:["string","array"],description:"File globs: * within a folder, ** over folders, ? one letter, {a,b} either.",
pattern:"\\S",maxLength:500,items:{$ref:"#/definitions/glob"},examples:[["exports/dev/**"]]},artifacts:{type:["string","\
array"],description:"Artifacts as kind:name, kind:id or kind:*; * and ? in the name stand for any letters.",pattern:"\\S",
maxLength:500,items:{$ref:"#/definitions/glob"},examples:["connection:Legacy *",["script:*","mapping:*"]]},rules:{type:"\
object",description:"Levels of rules and groups.",additionalProperties:{$ref:"#/definitions/level"},examples:[{"logging/\
debug-mode-enabled":"info"}]}}},glob:{type:"string",description:"Text in which * and ? stand for any letters.",pattern:"\
\\S",maxLength:500},region:{enum:["NA","EMEA","APAC"],description:"The region of Harmony: NA, EMEA or APAC."},host:{type:"\
string",description:"A host name without protocol and port; * stands for any part.",pattern:"^[^\\s/:]+$",maxLength:300,
examples:["erp.corp.example","*.sandbox.my.salesforce.com"]},dataClass:{type:"string",description:"none, internal, pii, \
pii-eu, phi, pci, or a name of yours.",pattern:"\\S",examples:["none","internal","pii","pii-eu","phi","pci"]},date:{type:"\
string",description:"A day as YYYY-MM-DD.",examples:["2027-03-31"]},paths:{type:["string","object","array"],description:"\
A file or file glob, an entry with optional: true, or a list of these.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,
properties:{path:{$ref:"#/definitions/pathText",description:"A file, a folder or a glob."},optional:{$ref:"#/definitions\
/optional"}},items:{$ref:"#/definitions/path"}},path:{type:["string","object"],description:"A file or file glob, or an e\
ntry with path and optional.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,properties:{path:{$ref:"\
#/definitions/pathText",description:"A file, a folder or a glob."},optional:{$ref:"#/definitions/optional"}}},pathText:{
type:"string",description:"A file or folder, or a glob: * within a folder, ** over folders, ? one letter, {a,b} either.",
pattern:"\\S",maxLength:500,examples:["exports/prod/**","agents/prod/jitterbit.conf"]},optional:{type:"boolean",description:"\
Whether it is no mistake that nothing is there.",default:!1},allowlist:{type:"object",description:"A file that holds one\
 of the firewall's lists.",required:["file","use"],additionalProperties:!1,properties:{file:{$ref:"#/definitions/pathTex\
t",description:"The file with the list."},use:{enum:["privateAgentOutbound","cloudAgentInbound"],description:"What the l\
ist lets through: private agents out to Harmony, or cloud agents in to you."},optional:{$ref:"#/definitions/optional"}}},
environment:{type:"object",description:"One environment, as Management Console > Environments names it.",required:["name",
"class"],additionalProperties:!1,properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["DEV","\
PROD"]},class:{enum:["development","test","staging","production"],description:"Development, test, staging or production."},
exports:{$ref:"#/definitions/paths",description:"The projects of this environment: files, folders or globs.",examples:[[
"exports/prod/**"]]},conf:{$ref:"#/definitions/paths",description:"The files of its agents: jitterbit.conf, register.jso\
n, docker-compose.yml, \u2026",examples:["agents/prod/jitterbit.conf"]},hosts:{type:"array",description:"The hosts that \
belong to this environment and to no other.",items:{$ref:"#/definitions/host"}},apiPrefix:{type:"string",description:"Th\
e prefix of its APIs' URLs.",pattern:"\\S",examples:["prod"]},dataClass:{$ref:"#/definitions/dataClass"},agentGroup:{$ref:"\
#/definitions/agentGroup"},logShipping:{$ref:"#/definitions/logShipping"}}},agentGroup:{type:"object",description:"The a\
gent group that runs its operations.",additionalProperties:!1,properties:{name:{type:"string",description:"Its name in M\
anagement Console > Agents.",pattern:"\\S",examples:["AG-Prod"]},type:{enum:["cloud","private"],description:"Whether Jit\
terbit runs the agents (cloud), or you do (private)."},cloudLogging:{enum:["enabled","disabled"],description:"The switch\
 in Management Console > Agents > Private: enabled or disabled."},minVersion:{type:"string",description:'The oldest vers\
ion that its agents may have, in quotes: "12.6".',pattern:"^[0-9]+(?:\\.[0-9]+)*$",maxLength:40,examples:["12.6"]}}},logShipping:{
type:"object",description:"How logs reach you where cloud logging is disabled.",required:["method"],additionalProperties:!1,
properties:{method:{enum:["script","collector"],description:"An operation that sends them (script), or a program on the \
agent's host (collector)."},operation:{type:"string",description:"The name of the operation that sends the logs.",pattern:"\
\\S",examples:["Ship Logs"]},product:{type:"string",description:"What collects the logs.",pattern:"\\S",examples:["splun\
k","elastic","datadog"]}},if:{properties:{method:{const:"script"}},required:["method"]},then:{required:["operation"],properties:{
operation:{description:"The name of the operation that sends the logs."}}}},api:{type:"object",description:"One API of A\
PI Manager in one environment.",required:["name","env"],additionalProperties:!1,properties:{name:{type:"string",description:"\
Its name.",pattern:"\\S",examples:["orders"]},env:{type:"string",description:"The name of the environment it is publishe\
d in.",pattern:"\\S",examples:["PROD"]},profile:{type:["object","null"],description:"Its security profile; null or left \
out where it has none.",required:["type"],additionalProperties:!1,properties:{type:{enum:["anonymous","basic","apikey","\
oauth2"],description:"How callers prove who they are: anonymous, basic, apikey or oauth2."},idp:{type:"string",description:"\
The identity provider of OAuth 2.0.",pattern:"\\S",examples:["okta","google","salesforce","entra"]}}},trustedIpGroup:{type:"\
string",description:"The trusted IP group that calls must come from.",pattern:"\\S",examples:["partners"]},sslOnly:{type:"\
boolean",description:"Whether only HTTPS is answered."}}},role:{type:"object",description:"A role, and for each environm\
ent by its name what it may do there.",required:["name"],properties:{name:{type:"string",description:"Its name.",pattern:"\
\\S",examples:["Developers"]},members:{type:["integer","array"],description:"Who has it: user names, or how many they ar\
e.",minimum:0,items:{type:"string",description:"A user name.",pattern:"\\S"}}},additionalProperties:{enum:["none","view-\
logs","execute","read","write","admin"],description:"What the role may do in this environment."}},attestation:{type:"obj\
ect",description:"A statement that something was done, which no file can show.",required:["id"],additionalProperties:!1,
properties:{id:{type:"string",description:"What was done.",pattern:"\\S",examples:["security-audit","tfa","access-review",
"patching","allowlist-review","cloud-logging","vpn"]},owner:{type:"string",description:"Who vouches for it.",pattern:"\\S",
examples:["secops"]},date:{$ref:"#/definitions/date",description:"The day it was done, as YYYY-MM-DD."},evidence:{type:"\
string",description:"Where the proof lies.",pattern:"\\S",examples:["GRC-118"]},maxAgeDays:{type:"integer",description:"\
After how many days it must be done anew.",minimum:1,default:365}}},waiver:{type:"object",description:"An accepted findi\
ng. Past its date the finding is back, and so is a warning.",required:["rule","reason"],additionalProperties:!1,properties:{
rule:{$ref:"#/definitions/rulePattern",description:"The rule, a group such as logging/*, or unreadable for a script that\
 cannot be read."},where:{type:"string",description:"What it is about: kind:name, kind:id (* and ? in the name), or a fi\
le glob. Left out: everything.",pattern:"\\S",maxLength:500,examples:["connection:Legacy FTP","exports/dev/**"]},reason:{
type:"string",description:"Why the risk is accepted.",pattern:"\\S",examples:["decommission planned in Q1"]},owner:{type:"\
string",description:"Who accepted it.",pattern:"\\S",examples:["jb-team"]},until:{$ref:"#/definitions/date",description:"\
The last day that it holds, as YYYY-MM-DD."}}},flow:{type:"object",description:"What your own functions, scripts and plu\
gins do with values, for the data flow.",additionalProperties:!1,properties:{sources:{type:"array",description:"Where va\
lues of a kind are born.",items:{type:"object",description:"A variable, or what a function or script returns. Exactly on\
e of variable, function and script.",required:["label"],oneOf:[{required:["variable"]},{required:["function"]},{required:[
"script"]}],additionalProperties:!1,properties:{variable:{$ref:"#/definitions/variable"},function:{$ref:"#/definitions/f\
unction"},script:{$ref:"#/definitions/script"},label:{enum:["secret","maybe-secret","payload","untrusted","error-text"],
description:"What the value is."}}},examples:[[{variable:"partner_token",label:"secret"}]]},sinks:{type:"array",description:"\
Where values leave.",items:{type:"object",description:"A function or script that hands its argument on. Exactly one of f\
unction and script.",required:["channel"],oneOf:[{required:["function"]},{required:["script"]}],additionalProperties:!1,
properties:{function:{$ref:"#/definitions/function"},script:{$ref:"#/definitions/script"},argument:{type:"integer",description:"\
Which argument, counted from 1. Left out: each of them.",minimum:1,maximum:100},channel:{enum:["operation-log","error-me\
ssage","email","storage","cloud-cache","api-response","sql","ldap","file-path","url"],description:"Where the value goes."}}},
examples:[[{script:"Scripts/core/log",argument:1,channel:"operation-log"}]]},sanitizers:{type:"array",description:"What \
makes a value harmless: a mask, a hash, a vault's reference.",items:{type:"object",description:"A function or script who\
se result is harmless. Exactly one of function and script.",oneOf:[{required:["function"]},{required:["script"]}],additionalProperties:!1,
properties:{function:{$ref:"#/definitions/function"},script:{$ref:"#/definitions/script"}}},examples:[[{script:"Scripts/\
core/mask"}]]}}},variable:{type:"string",description:"The name of a variable without the $.",pattern:"^[^\\s$]+$",maxLength:300,
examples:["partner_token"]},function:{type:"string",description:"The name of a function.",pattern:"^[A-Za-z_][\\w.]*$",maxLength:300,
examples:["RunPlugin"]},script:{type:"string",description:"The name of a script, with its folders where there are any.",
pattern:"\\S",maxLength:300,examples:["Scripts/core/log"]}}},K={type:"string",description:"The id of a rule, a group suc\
h as logging/*, or *.",pattern:"\\S",maxLength:200},P={$schema:"http://json-schema.org/draft-07/schema#",$id:"https://ha\
rmony-lint.example/schemas/rule.schema.json",title:"A rule in YAML",description:"A rule of your own: one field of one ki\
nd of artifact decides. It is a finding where `matches` is found in the field and `unless` is not, or, with `missing: tr\
ue`, where the field is empty or left out.",type:"object",required:["id","title","severity","on","field","message"],anyOf:[
{required:["matches"]},{required:["missing"]}],additionalProperties:!1,properties:{id:{type:"string",description:"A name\
 of the form group/what-is-wrong, in lower case. It may not be the id of a built-in rule.",pattern:"^[a-z][a-z0-9-]*/[a-\
z0-9][a-z0-9-]*$",maxLength:100,examples:["acme/no-legacy-host"]},title:{type:"string",description:"The rule in one sent\
ence.",pattern:"\\S",examples:["Connections must not use the legacy host"]},severity:{enum:["error","warning","info"],description:"\
How much a finding weighs."},on:{enum:["connection","activity","variable","script","mapping","operation","email","agent-\
conf"],description:"The kind of artifact that the rule looks at."},field:{type:"string",description:"What of the artifac\
t is looked at. connection and activity: name, adapter, url, property:<name>; variable: name, value, hidden; script and \
mapping: text; operation: name, option:<name>; email: to, from, subject, text, server; agent-conf: <section>.<key>.",examples:[
"url","property:user","option:logLevel","Settings.CurlDebugDir"]},matches:{type:"string",description:"A regular expressi\
on that is wrong to find in the field. It is run in linear time, so it knows no look-around and no back-references.",pattern:"\
\\S",maxLength:2e3,examples:["//legacy\\.acme\\.example"]},unless:{type:"string",description:"A regular expression that \
makes it right again where it is found in the same field.",pattern:"\\S",maxLength:2e3},missing:{const:!0,description:"M\
ust be true: the field must not be empty or left out."},message:{type:"string",description:"What is wrong, then what to \
do: lower case, no full stop.",pattern:"\\S",maxLength:200,examples:["the legacy host is switched off in March"]},cwe:{type:"\
array",description:"Numbers of the Common Weakness Enumeration.",items:{type:"integer",minimum:1},examples:[[319]]},help:{
type:"string",description:"A web address where your people can read more.",pattern:"^https?://",examples:["https://wiki.\
acme.example/jitterbit/hosts"]}},allOf:[{if:{properties:{on:{enum:["connection","activity"]}},required:["on"]},then:{properties:{
field:{type:"string",pattern:"^(?:name|adapter|url|property:.+)$",description:"One of name, adapter, url or property:<na\
me>."}}}},{if:{properties:{on:{const:"variable"}},required:["on"]},then:{properties:{field:{enum:["name","value","hidden"],
description:"One of name, value or hidden."}}}},{if:{properties:{on:{enum:["script","mapping"]}},required:["on"]},then:{
properties:{field:{enum:["text"],description:"Always text."}}}},{if:{properties:{on:{const:"operation"}},required:["on"]},
then:{properties:{field:{type:"string",pattern:"^(?:name|option:.+)$",description:"One of name or option:<name>."}}}},{if:{
properties:{on:{const:"email"}},required:["on"]},then:{properties:{field:{enum:["to","from","subject","text","server"],description:"\
One of to, from, subject, text or server."}}}},{if:{properties:{on:{const:"agent-conf"}},required:["on"]},then:{properties:{
field:{type:"string",pattern:"^[^.]+\\..+$",description:"Written as <section>.<key>, such as Settings.CurlDebugDir."}}}}]},
U={enum:["NA","EMEA","APAC"],description:"The region of Harmony: NA, EMEA or APAC."},Q={type:"string",description:"none,\
 internal, pii, pii-eu, phi, pci, or a name of yours.",pattern:"\\S",examples:["none","internal","pii","pii-eu","phi","p\
ci"]},j={type:"object",description:"One API of API Manager in one environment.",required:["name","env"],additionalProperties:!1,
properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["orders"]},env:{type:"string",description:"\
The name of the environment it is published in.",pattern:"\\S",examples:["PROD"]},profile:{type:["object","null"],description:"\
Its security profile; null or left out where it has none.",required:["type"],additionalProperties:!1,properties:{type:{enum:[
"anonymous","basic","apikey","oauth2"],description:"How callers prove who they are: anonymous, basic, apikey or oauth2."},
idp:{type:"string",description:"The identity provider of OAuth 2.0.",pattern:"\\S",examples:["okta","google","salesforce",
"entra"]}}},trustedIpGroup:{type:"string",description:"The trusted IP group that calls must come from.",pattern:"\\S",examples:[
"partners"]},sslOnly:{type:"boolean",description:"Whether only HTTPS is answered."}}},J={type:"string",description:"A ho\
st name without protocol and port; * stands for any part.",pattern:"^[^\\s/:]+$",maxLength:300,examples:["erp.corp.examp\
le","*.sandbox.my.salesforce.com"]},z={type:"object",description:"A role, and for each environment by its name what it m\
ay do there.",required:["name"],properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["Develop\
ers"]},members:{type:["integer","array"],description:"Who has it: user names, or how many they are.",minimum:0,items:{type:"\
string",description:"A user name.",pattern:"\\S"}}},additionalProperties:{enum:["none","view-logs","execute","read","wri\
te","admin"],description:"What the role may do in this environment."}},he=Object.prototype.hasOwnProperty,q=Oe().default,
v=new RegExp("\\S","u"),We=new RegExp("^(?:name|adapter|url|property:.+)$","u"),Re=new RegExp("^(?:name|option:.+)$","u"),
Ee=new RegExp("^[^.]+\\..+$","u"),Ie=new RegExp("^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$","u"),Be=new RegExp("^https?://","\
u"),$e=new RegExp("^[^\\s/:]+$","u"),G={type:["string","object"],description:"A level (off, info, warning, error), or a \
map of severity and options.",additionalProperties:!1,properties:{severity:{$ref:"#/definitions/level"},options:{type:"o\
bject",description:"Options of this rule; its page says which."}},if:{type:"string"},then:{enum:["off","info","warning",
"error"]}},X={enum:["off","info","warning","error"],description:"One of off, info, warning or error."};function de(a,{instancePath:r="",
parentData:N,parentDataProperty:W,rootData:O=a}={}){let e=null,t=0;if(typeof a!="string"&&!(a&&typeof a=="object"&&!Array.
isArray(a))){let g={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:G.type},schema:G.type,parentSchema:G,
data:a};e===null?e=[g]:e.push(g),t++}let c=t,o=!0,S=t;if(typeof a!="string"){let g={};e===null?e=[g]:e.push(g),t++}var k=S===
t;if(t=c,e!==null&&(c?e.length=c:e=null),k){let g=t;if(!(a==="off"||a==="info"||a==="warning"||a==="error")){let f={instancePath:r,
schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues:G.then.enum},schema:G.then.enum,parentSchema:G.then,data:a};
e===null?e=[f]:e.push(f),t++}var k=g===t;o=k}if(!o){let g={instancePath:r,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"\
then"},schema:G.if,parentSchema:G,data:a};e===null?e=[g]:e.push(g),t++}if(a&&typeof a=="object"&&!Array.isArray(a)){for(let g in a)
if(!(g==="severity"||g==="options")){let h={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:g},schema:!1,parentSchema:G,data:a};e===null?e=[h]:e.push(h),t++}if(a.severity!==void 0){
let g=a.severity;if(!(g==="off"||g==="info"||g==="warning"||g==="error")){let h={instancePath:r+"/severity",schemaPath:"\
#/definitions/level/enum",keyword:"enum",params:{allowedValues:X.enum},schema:X.enum,parentSchema:X,data:g};e===null?e=[
h]:e.push(h),t++}}if(a.options!==void 0){let g=a.options;if(!(g&&typeof g=="object"&&!Array.isArray(g))){let h={instancePath:r+
"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type:"object"},schema:G.properties.options.type,
parentSchema:G.properties.options,data:g};e===null?e=[h]:e.push(h),t++}}}return de.errors=e,t===0}var $={type:"object",description:"\
Levels of rules for some files or artifacts: where files and artifacts both match.",required:["rules"],anyOf:[{required:[
"files"]},{required:["artifacts"]}],additionalProperties:!1,properties:{files:{type:["string","array"],description:"File\
 globs: * within a folder, ** over folders, ? one letter, {a,b} either.",pattern:"\\S",maxLength:500,items:{$ref:"#/defi\
nitions/glob"},examples:[["exports/dev/**"]]},artifacts:{type:["string","array"],description:"Artifacts as kind:name, ki\
nd:id or kind:*; * and ? in the name stand for any letters.",pattern:"\\S",maxLength:500,items:{$ref:"#/definitions/glob"},
examples:["connection:Legacy *",["script:*","mapping:*"]]},rules:{type:"object",description:"Levels of rules and groups.",
additionalProperties:{$ref:"#/definitions/level"},examples:[{"logging/debug-mode-enabled":"info"}]}}},Y={type:"string",description:"\
Text in which * and ? stand for any letters.",pattern:"\\S",maxLength:500};function fe(a,{instancePath:r="",parentData:N,
parentDataProperty:W,rootData:O=a}={}){let e=null,t=0,c=t,o=!1,S=t;if(a&&typeof a=="object"&&!Array.isArray(a)&&a.files===
void 0){let g={instancePath:r,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"files"},schema:$.
anyOf[0].required,parentSchema:$.anyOf[0],data:a};e===null?e=[g]:e.push(g),t++}var k=S===t;if(o=o||k,!o){let g=t;if(a&&typeof a==
"object"&&!Array.isArray(a)&&a.artifacts===void 0){let f={instancePath:r,schemaPath:"#/anyOf/1/required",keyword:"requir\
ed",params:{missingProperty:"artifacts"},schema:$.anyOf[1].required,parentSchema:$.anyOf[1],data:a};e===null?e=[f]:e.push(
f),t++}var k=g===t;o=o||k}if(o)t=c,e!==null&&(c?e.length=c:e=null);else{let g={instancePath:r,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{},schema:$.anyOf,parentSchema:$,data:a};e===null?e=[g]:e.push(g),t++}if(a&&typeof a=="object"&&!Array.isArray(
a)){if(a.rules===void 0){let g={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rules"},
schema:$.required,parentSchema:$,data:a};e===null?e=[g]:e.push(g),t++}for(let g in a)if(!(g==="files"||g==="artifacts"||
g==="rules")){let h={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:g},
schema:!1,parentSchema:$,data:a};e===null?e=[h]:e.push(h),t++}if(a.files!==void 0){let g=a.files;if(typeof g!="string"&&
!Array.isArray(g)){let h={instancePath:r+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:$.properties.
files.type},schema:$.properties.files.type,parentSchema:$.properties.files,data:g};e===null?e=[h]:e.push(h),t++}if(typeof g==
"string"){if(q(g)>500){let h={instancePath:r+"/files",schemaPath:"#/properties/files/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:$.properties.files,data:g};e===null?e=[h]:e.push(h),t++}if(!v.test(g)){let h={instancePath:r+
"/files",schemaPath:"#/properties/files/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:$.properties.
files,data:g};e===null?e=[h]:e.push(h),t++}}if(Array.isArray(g)){let h=g.length;for(let f=0;f<h;f++){let n=g[f];if(typeof n==
"string"){if(q(n)>500){let s={instancePath:r+"/files/"+f,schemaPath:"#/definitions/glob/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:Y,data:n};e===null?e=[s]:e.push(s),t++}if(!v.test(n)){let s={instancePath:r+"/files/"+
f,schemaPath:"#/definitions/glob/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Y,data:n};e===
null?e=[s]:e.push(s),t++}}else{let s={instancePath:r+"/files/"+f,schemaPath:"#/definitions/glob/type",keyword:"type",params:{
type:"string"},schema:Y.type,parentSchema:Y,data:n};e===null?e=[s]:e.push(s),t++}}}}if(a.artifacts!==void 0){let g=a.artifacts;
if(typeof g!="string"&&!Array.isArray(g)){let h={instancePath:r+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"\
type",params:{type:$.properties.artifacts.type},schema:$.properties.artifacts.type,parentSchema:$.properties.artifacts,data:g};
e===null?e=[h]:e.push(h),t++}if(typeof g=="string"){if(q(g)>500){let h={instancePath:r+"/artifacts",schemaPath:"#/proper\
ties/artifacts/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:$.properties.artifacts,data:g};
e===null?e=[h]:e.push(h),t++}if(!v.test(g)){let h={instancePath:r+"/artifacts",schemaPath:"#/properties/artifacts/patter\
n",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:$.properties.artifacts,data:g};e===null?e=[h]:e.push(
h),t++}}if(Array.isArray(g)){let h=g.length;for(let f=0;f<h;f++){let n=g[f];if(typeof n=="string"){if(q(n)>500){let s={instancePath:r+
"/artifacts/"+f,schemaPath:"#/definitions/glob/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:Y,
data:n};e===null?e=[s]:e.push(s),t++}if(!v.test(n)){let s={instancePath:r+"/artifacts/"+f,schemaPath:"#/definitions/glob\
/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Y,data:n};e===null?e=[s]:e.push(s),t++}}else{
let s={instancePath:r+"/artifacts/"+f,schemaPath:"#/definitions/glob/type",keyword:"type",params:{type:"string"},schema:Y.
type,parentSchema:Y,data:n};e===null?e=[s]:e.push(s),t++}}}}if(a.rules!==void 0){let g=a.rules;if(g&&typeof g=="object"&&
!Array.isArray(g))for(let h in g){let f=g[h];if(!(f==="off"||f==="info"||f==="warning"||f==="error")){let n={instancePath:r+
"/rules/"+h.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues:X.
enum},schema:X.enum,parentSchema:X,data:f};e===null?e=[n]:e.push(n),t++}}else{let h={instancePath:r+"/rules",schemaPath:"\
#/properties/rules/type",keyword:"type",params:{type:"object"},schema:$.properties.rules.type,parentSchema:$.properties.
rules,data:g};e===null?e=[h]:e.push(h),t++}}}else{let g={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:$.type,parentSchema:$,data:a};e===null?e=[g]:e.push(g),t++}return fe.errors=e,t===0}var b={type:"object",
description:"What your own functions, scripts and plugins do with values, for the data flow.",additionalProperties:!1,properties:{
sources:{type:"array",description:"Where values of a kind are born.",items:{type:"object",description:"A variable, or wh\
at a function or script returns. Exactly one of variable, function and script.",required:["label"],oneOf:[{required:["va\
riable"]},{required:["function"]},{required:["script"]}],additionalProperties:!1,properties:{variable:{$ref:"#/definitio\
ns/variable"},function:{$ref:"#/definitions/function"},script:{$ref:"#/definitions/script"},label:{enum:["secret","maybe\
-secret","payload","untrusted","error-text"],description:"What the value is."}}},examples:[[{variable:"partner_token",label:"\
secret"}]]},sinks:{type:"array",description:"Where values leave.",items:{type:"object",description:"A function or script\
 that hands its argument on. Exactly one of function and script.",required:["channel"],oneOf:[{required:["function"]},{required:[
"script"]}],additionalProperties:!1,properties:{function:{$ref:"#/definitions/function"},script:{$ref:"#/definitions/scr\
ipt"},argument:{type:"integer",description:"Which argument, counted from 1. Left out: each of them.",minimum:1,maximum:100},
channel:{enum:["operation-log","error-message","email","storage","cloud-cache","api-response","sql","ldap","file-path","\
url"],description:"Where the value goes."}}},examples:[[{script:"Scripts/core/log",argument:1,channel:"operation-log"}]]},
sanitizers:{type:"array",description:"What makes a value harmless: a mask, a hash, a vault's reference.",items:{type:"ob\
ject",description:"A function or script whose result is harmless. Exactly one of function and script.",oneOf:[{required:[
"function"]},{required:["script"]}],additionalProperties:!1,properties:{function:{$ref:"#/definitions/function"},script:{
$ref:"#/definitions/script"}}},examples:[[{script:"Scripts/core/mask"}]]}}},se={type:"string",description:"The name of a\
 variable without the $.",pattern:"^[^\\s$]+$",maxLength:300,examples:["partner_token"]},R={type:"string",description:"T\
he name of a function.",pattern:"^[A-Za-z_][\\w.]*$",maxLength:300,examples:["RunPlugin"]},E={type:"string",description:"\
The name of a script, with its folders where there are any.",pattern:"\\S",maxLength:300,examples:["Scripts/core/log"]},
Ge=new RegExp("^[^\\s$]+$","u"),me=new RegExp("^[A-Za-z_][\\w.]*$","u");function ue(a,{instancePath:r="",parentData:N,parentDataProperty:W,
rootData:O=a}={}){let e=null,t=0;if(a&&typeof a=="object"&&!Array.isArray(a)){for(let k in a)if(!(k==="sources"||k==="si\
nks"||k==="sanitizers")){let g={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:k},schema:!1,parentSchema:b,data:a};e===null?e=[g]:e.push(g),t++}if(a.sources!==void 0){let k=a.sources;
if(Array.isArray(k)){let g=k.length;for(let h=0;h<g;h++){let f=k[h],n=t,s=!1,i=null,p=t;if(f&&typeof f=="object"&&!Array.
isArray(f)&&f.variable===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf/0/requ\
ired",keyword:"required",params:{missingProperty:"variable"},schema:b.properties.sources.items.oneOf[0].required,parentSchema:b.
properties.sources.items.oneOf[0],data:f};e===null?e=[l]:e.push(l),t++}var c=p===t;c&&(s=!0,i=0);let m=t;if(f&&typeof f==
"object"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/i\
tems/oneOf/1/required",keyword:"required",params:{missingProperty:"function"},schema:b.properties.sources.items.oneOf[1].
required,parentSchema:b.properties.sources.items.oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var c=m===t;if(c&&s)s=!1,
i=[i,1];else{c&&(s=!0,i=1);let l=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){let B={instancePath:r+
"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf/2/required",keyword:"required",params:{missingProperty:"scrip\
t"},schema:b.properties.sources.items.oneOf[2].required,parentSchema:b.properties.sources.items.oneOf[2],data:f};e===null?
e=[B]:e.push(B),t++}var c=l===t;c&&s?(s=!1,i=[i,2]):c&&(s=!0,i=2)}if(s)t=n,e!==null&&(n?e.length=n:e=null);else{let l={instancePath:r+
"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf",keyword:"oneOf",params:{passingSchemas:i},schema:b.properties.
sources.items.oneOf,parentSchema:b.properties.sources.items,data:f};e===null?e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&
!Array.isArray(f)){if(f.label===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/requi\
red",keyword:"required",params:{missingProperty:"label"},schema:b.properties.sources.items.required,parentSchema:b.properties.
sources.items,data:f};e===null?e=[l]:e.push(l),t++}for(let l in f)if(!(l==="variable"||l==="function"||l==="script"||l===
"label")){let y={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:b.properties.sources.items,data:f};e===null?e=[y]:
e.push(y),t++}if(f.variable!==void 0){let l=f.variable;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sourc\
es/"+h+"/variable",schemaPath:"#/definitions/variable/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:se,
data:l};e===null?e=[y]:e.push(y),t++}if(!Ge.test(l)){let y={instancePath:r+"/sources/"+h+"/variable",schemaPath:"#/defin\
itions/variable/pattern",keyword:"pattern",params:{pattern:"^[^\\s$]+$"},schema:"^[^\\s$]+$",parentSchema:se,data:l};e===
null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sources/"+h+"/variable",schemaPath:"#/definitions/variable/type",
keyword:"type",params:{type:"string"},schema:se.type,parentSchema:se,data:l};e===null?e=[y]:e.push(y),t++}}if(f.function!==
void 0){let l=f.function;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"\
#/definitions/function/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:R,data:l};e===null?e=[y]:
e.push(y),t++}if(!me.test(l)){let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"#/definitions/function/pattern",
keyword:"pattern",params:{pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:R,data:l};e===null?e=[y]:
e.push(y),t++}}else{let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"#/definitions/function/type",keyword:"ty\
pe",params:{type:"string"},schema:R.type,parentSchema:R,data:l};e===null?e=[y]:e.push(y),t++}}if(f.script!==void 0){let l=f.
script;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sources/"+h+"/script",schemaPath:"#/definitions/scrip\
t/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}if(!v.
test(l)){let y={instancePath:r+"/sources/"+h+"/script",schemaPath:"#/definitions/script/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sources/"+
h+"/script",schemaPath:"#/definitions/script/type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,data:l};
e===null?e=[y]:e.push(y),t++}}if(f.label!==void 0){let l=f.label;if(!(l==="secret"||l==="maybe-secret"||l==="payload"||l===
"untrusted"||l==="error-text")){let y={instancePath:r+"/sources/"+h+"/label",schemaPath:"#/properties/sources/items/prop\
erties/label/enum",keyword:"enum",params:{allowedValues:b.properties.sources.items.properties.label.enum},schema:b.properties.
sources.items.properties.label.enum,parentSchema:b.properties.sources.items.properties.label,data:l};e===null?e=[y]:e.push(
y),t++}}}else{let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type:"\
object"},schema:b.properties.sources.items.type,parentSchema:b.properties.sources.items,data:f};e===null?e=[l]:e.push(l),
t++}}}else{let g={instancePath:r+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type:"array"},
schema:b.properties.sources.type,parentSchema:b.properties.sources,data:k};e===null?e=[g]:e.push(g),t++}}if(a.sinks!==void 0){
let k=a.sinks;if(Array.isArray(k)){let g=k.length;for(let h=0;h<g;h++){let f=k[h],n=t,s=!1,i=null,p=t;if(f&&typeof f=="o\
bject"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sinks/items/o\
neOf/0/required",keyword:"required",params:{missingProperty:"function"},schema:b.properties.sinks.items.oneOf[0].required,
parentSchema:b.properties.sinks.items.oneOf[0],data:f};e===null?e=[l]:e.push(l),t++}var o=p===t;o&&(s=!0,i=0);let m=t;if(f&&
typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sin\
ks/items/oneOf/1/required",keyword:"required",params:{missingProperty:"script"},schema:b.properties.sinks.items.oneOf[1].
required,parentSchema:b.properties.sinks.items.oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var o=m===t;if(o&&s?(s=!1,i=
[i,1]):o&&(s=!0,i=1),s)t=n,e!==null&&(n?e.length=n:e=null);else{let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properti\
es/sinks/items/oneOf",keyword:"oneOf",params:{passingSchemas:i},schema:b.properties.sinks.items.oneOf,parentSchema:b.properties.
sinks.items,data:f};e===null?e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.channel===void 0){let l={
instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sinks/items/required",keyword:"required",params:{missingProperty:"ch\
annel"},schema:b.properties.sinks.items.required,parentSchema:b.properties.sinks.items,data:f};e===null?e=[l]:e.push(l),
t++}for(let l in f)if(!(l==="function"||l==="script"||l==="argument"||l==="channel")){let y={instancePath:r+"/sinks/"+h,
schemaPath:"#/properties/sinks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
schema:!1,parentSchema:b.properties.sinks.items,data:f};e===null?e=[y]:e.push(y),t++}if(f.function!==void 0){let l=f.function;
if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/max\
Length",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:R,data:l};e===null?e=[y]:e.push(y),t++}if(!me.test(
l)){let y={instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:R,data:l};e===null?e=[y]:e.push(y),t++}}else{let y={
instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/type",keyword:"type",params:{type:"string"},schema:R.
type,parentSchema:R,data:l};e===null?e=[y]:e.push(y),t++}}if(f.script!==void 0){let l=f.script;if(typeof l=="string"){if(q(
l)>300){let y={instancePath:r+"/sinks/"+h+"/script",schemaPath:"#/definitions/script/maxLength",keyword:"maxLength",params:{
limit:300},schema:300,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}if(!v.test(l)){let y={instancePath:r+"/sinks/"+
h+"/script",schemaPath:"#/definitions/script/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:E,
data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sinks/"+h+"/script",schemaPath:"#/definitions/script/\
type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}if(f.argument!==
void 0){let l=f.argument;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l))){let y={instancePath:r+"/sinks/"+h+"/a\
rgument",schemaPath:"#/properties/sinks/items/properties/argument/type",keyword:"type",params:{type:"integer"},schema:b.
properties.sinks.items.properties.argument.type,parentSchema:b.properties.sinks.items.properties.argument,data:l};e===null?
e=[y]:e.push(y),t++}if(typeof l=="number"&&isFinite(l)){if(l>100||isNaN(l)){let y={instancePath:r+"/sinks/"+h+"/argument",
schemaPath:"#/properties/sinks/items/properties/argument/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},schema:100,
parentSchema:b.properties.sinks.items.properties.argument,data:l};e===null?e=[y]:e.push(y),t++}if(l<1||isNaN(l)){let y={
instancePath:r+"/sinks/"+h+"/argument",schemaPath:"#/properties/sinks/items/properties/argument/minimum",keyword:"minimu\
m",params:{comparison:">=",limit:1},schema:1,parentSchema:b.properties.sinks.items.properties.argument,data:l};e===null?
e=[y]:e.push(y),t++}}}if(f.channel!==void 0){let l=f.channel;if(!(l==="operation-log"||l==="error-message"||l==="email"||
l==="storage"||l==="cloud-cache"||l==="api-response"||l==="sql"||l==="ldap"||l==="file-path"||l==="url")){let y={instancePath:r+
"/sinks/"+h+"/channel",schemaPath:"#/properties/sinks/items/properties/channel/enum",keyword:"enum",params:{allowedValues:b.
properties.sinks.items.properties.channel.enum},schema:b.properties.sinks.items.properties.channel.enum,parentSchema:b.properties.
sinks.items.properties.channel,data:l};e===null?e=[y]:e.push(y),t++}}}else{let l={instancePath:r+"/sinks/"+h,schemaPath:"\
#/properties/sinks/items/type",keyword:"type",params:{type:"object"},schema:b.properties.sinks.items.type,parentSchema:b.
properties.sinks.items,data:f};e===null?e=[l]:e.push(l),t++}}}else{let g={instancePath:r+"/sinks",schemaPath:"#/properti\
es/sinks/type",keyword:"type",params:{type:"array"},schema:b.properties.sinks.type,parentSchema:b.properties.sinks,data:k};
e===null?e=[g]:e.push(g),t++}}if(a.sanitizers!==void 0){let k=a.sanitizers;if(Array.isArray(k)){let g=k.length;for(let h=0;h<
g;h++){let f=k[h],n=t,s=!1,i=null,p=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+
"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf/0/required",keyword:"required",params:{missingProperty:"\
function"},schema:b.properties.sanitizers.items.oneOf[0].required,parentSchema:b.properties.sanitizers.items.oneOf[0],data:f};
e===null?e=[l]:e.push(l),t++}var S=p===t;S&&(s=!0,i=0);let m=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){
let l={instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf/1/required",keyword:"required",params:{
missingProperty:"script"},schema:b.properties.sanitizers.items.oneOf[1].required,parentSchema:b.properties.sanitizers.items.
oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var S=m===t;if(S&&s?(s=!1,i=[i,1]):S&&(s=!0,i=1),s)t=n,e!==null&&(n?e.length=
n:e=null);else{let l={instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf",keyword:"oneOf",params:{
passingSchemas:i},schema:b.properties.sanitizers.items.oneOf,parentSchema:b.properties.sanitizers.items,data:f};e===null?
e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&!Array.isArray(f)){for(let l in f)if(!(l==="function"||l==="script")){let y={
instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:l},schema:!1,parentSchema:b.properties.sanitizers.items,data:f};e===null?e=[y]:e.push(
y),t++}if(f.function!==void 0){let l=f.function;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sanitizers/"+
h+"/function",schemaPath:"#/definitions/function/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:R,
data:l};e===null?e=[y]:e.push(y),t++}if(!me.test(l)){let y={instancePath:r+"/sanitizers/"+h+"/function",schemaPath:"#/de\
finitions/function/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:R,
data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sanitizers/"+h+"/function",schemaPath:"#/definitions/\
function/type",keyword:"type",params:{type:"string"},schema:R.type,parentSchema:R,data:l};e===null?e=[y]:e.push(y),t++}}
if(f.script!==void 0){let l=f.script;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sanitizers/"+h+"/script",
schemaPath:"#/definitions/script/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:E,data:l};e===
null?e=[y]:e.push(y),t++}if(!v.test(l)){let y={instancePath:r+"/sanitizers/"+h+"/script",schemaPath:"#/definitions/scrip\
t/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}else{
let y={instancePath:r+"/sanitizers/"+h+"/script",schemaPath:"#/definitions/script/type",keyword:"type",params:{type:"str\
ing"},schema:E.type,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}}else{let l={instancePath:r+"/sanitizers/"+h,schemaPath:"\
#/properties/sanitizers/items/type",keyword:"type",params:{type:"object"},schema:b.properties.sanitizers.items.type,parentSchema:b.
properties.sanitizers.items,data:f};e===null?e=[l]:e.push(l),t++}}}else{let g={instancePath:r+"/sanitizers",schemaPath:"\
#/properties/sanitizers/type",keyword:"type",params:{type:"array"},schema:b.properties.sanitizers.type,parentSchema:b.properties.
sanitizers,data:k};e===null?e=[g]:e.push(g),t++}}}else{let k={instancePath:r,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:b.type,parentSchema:b,data:a};e===null?e=[k]:e.push(k),t++}return ue.errors=e,t===0}var V={type:"o\
bject",description:"A file that holds one of the firewall's lists.",required:["file","use"],additionalProperties:!1,properties:{
file:{$ref:"#/definitions/pathText",description:"The file with the list."},use:{enum:["privateAgentOutbound","cloudAgent\
Inbound"],description:"What the list lets through: private agents out to Harmony, or cloud agents in to you."},optional:{
$ref:"#/definitions/optional"}}},I={type:"string",description:"A file or folder, or a glob: * within a folder, ** over f\
olders, ? one letter, {a,b} either.",pattern:"\\S",maxLength:500,examples:["exports/prod/**","agents/prod/jitterbit.conf"]},
ee={type:"boolean",description:"Whether it is no mistake that nothing is there.",default:!1};function ye(a,{instancePath:r="",
parentData:N,parentDataProperty:W,rootData:O=a}={}){let e=null,t=0;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.file===
void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"file"},schema:V.required,
parentSchema:V,data:a};e===null?e=[c]:e.push(c),t++}if(a.use===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"use"},schema:V.required,parentSchema:V,data:a};e===null?e=[c]:e.push(c),t++}for(let c in a)
if(!(c==="file"||c==="use"||c==="optional")){let o={instancePath:r,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:c},schema:!1,parentSchema:V,data:a};e===null?e=[o]:e.push(o),t++}if(a.file!==void 0){
let c=a.file;if(typeof c=="string"){if(q(c)>500){let o={instancePath:r+"/file",schemaPath:"#/definitions/pathText/maxLen\
gth",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}if(!v.test(c)){
let o={instancePath:r+"/file",schemaPath:"#/definitions/pathText/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/file",schemaPath:"#/definitions/p\
athText/type",keyword:"type",params:{type:"string"},schema:I.type,parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}}if(a.
use!==void 0){let c=a.use;if(!(c==="privateAgentOutbound"||c==="cloudAgentInbound")){let o={instancePath:r+"/use",schemaPath:"\
#/properties/use/enum",keyword:"enum",params:{allowedValues:V.properties.use.enum},schema:V.properties.use.enum,parentSchema:V.
properties.use,data:c};e===null?e=[o]:e.push(o),t++}}if(a.optional!==void 0){let c=a.optional;if(typeof c!="boolean"){let o={
instancePath:r+"/optional",schemaPath:"#/definitions/optional/type",keyword:"type",params:{type:"boolean"},schema:ee.type,
parentSchema:ee,data:c};e===null?e=[o]:e.push(o),t++}}}else{let c={instancePath:r,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:V.type,parentSchema:V,data:a};e===null?e=[c]:e.push(c),t++}return ye.errors=e,t===0}var L={type:"o\
bject",description:"One environment, as Management Console > Environments names it.",required:["name","class"],additionalProperties:!1,
properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["DEV","PROD"]},class:{enum:["development",
"test","staging","production"],description:"Development, test, staging or production."},exports:{$ref:"#/definitions/pat\
hs",description:"The projects of this environment: files, folders or globs.",examples:[["exports/prod/**"]]},conf:{$ref:"\
#/definitions/paths",description:"The files of its agents: jitterbit.conf, register.json, docker-compose.yml, \u2026",examples:[
"agents/prod/jitterbit.conf"]},hosts:{type:"array",description:"The hosts that belong to this environment and to no othe\
r.",items:{$ref:"#/definitions/host"}},apiPrefix:{type:"string",description:"The prefix of its APIs' URLs.",pattern:"\\S",
examples:["prod"]},dataClass:{$ref:"#/definitions/dataClass"},agentGroup:{$ref:"#/definitions/agentGroup"},logShipping:{
$ref:"#/definitions/logShipping"}}},C={type:"object",description:"The agent group that runs its operations.",additionalProperties:!1,
properties:{name:{type:"string",description:"Its name in Management Console > Agents.",pattern:"\\S",examples:["AG-Prod"]},
type:{enum:["cloud","private"],description:"Whether Jitterbit runs the agents (cloud), or you do (private)."},cloudLogging:{
enum:["enabled","disabled"],description:"The switch in Management Console > Agents > Private: enabled or disabled."},minVersion:{
type:"string",description:'The oldest version that its agents may have, in quotes: "12.6".',pattern:"^[0-9]+(?:\\.[0-9]+)\
*$",maxLength:40,examples:["12.6"]}}},D={type:"object",description:"How logs reach you where cloud logging is disabled.",
required:["method"],additionalProperties:!1,properties:{method:{enum:["script","collector"],description:"An operation th\
at sends them (script), or a program on the agent's host (collector)."},operation:{type:"string",description:"The name o\
f the operation that sends the logs.",pattern:"\\S",examples:["Ship Logs"]},product:{type:"string",description:"What col\
lects the logs.",pattern:"\\S",examples:["splunk","elastic","datadog"]}},if:{properties:{method:{const:"script"}},required:[
"method"]},then:{required:["operation"],properties:{operation:{description:"The name of the operation that sends the log\
s."}}}},Ve=new RegExp("^[0-9]+(?:\\.[0-9]+)*$","u"),H={type:["string","object","array"],description:"A file or file glob\
, an entry with optional: true, or a list of these.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,
properties:{path:{$ref:"#/definitions/pathText",description:"A file, a folder or a glob."},optional:{$ref:"#/definitions\
/optional"}},items:{$ref:"#/definitions/path"}},Z={type:["string","object"],description:"A file or file glob, or an entr\
y with path and optional.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,properties:{path:{$ref:"\
#/definitions/pathText",description:"A file, a folder or a glob."},optional:{$ref:"#/definitions/optional"}}};function ge(a,{
instancePath:r="",parentData:N,parentDataProperty:W,rootData:O=a}={}){let e=null,t=0;if(typeof a!="string"&&!(a&&typeof a==
"object"&&!Array.isArray(a))){let c={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:Z.type},schema:Z.type,
parentSchema:Z,data:a};e===null?e=[c]:e.push(c),t++}if(typeof a=="string"){if(q(a)>500){let c={instancePath:r,schemaPath:"\
#/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:Z,data:a};e===null?e=[c]:e.push(c),t++}if(!v.
test(a)){let c={instancePath:r,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Z,
data:a};e===null?e=[c]:e.push(c),t++}}if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.path===void 0){let c={instancePath:r,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"},schema:Z.required,parentSchema:Z,data:a};e===
null?e=[c]:e.push(c),t++}for(let c in a)if(!(c==="path"||c==="optional")){let o={instancePath:r,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:Z,data:a};e===null?e=[o]:
e.push(o),t++}if(a.path!==void 0){let c=a.path;if(typeof c=="string"){if(q(c)>500){let o={instancePath:r+"/path",schemaPath:"\
#/definitions/pathText/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:I,data:c};e===null?e=[o]:
e.push(o),t++}if(!v.test(c)){let o={instancePath:r+"/path",schemaPath:"#/definitions/pathText/pattern",keyword:"pattern",
params:{pattern:"\\S"},schema:"\\S",parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/pa\
th",schemaPath:"#/definitions/pathText/type",keyword:"type",params:{type:"string"},schema:I.type,parentSchema:I,data:c};
e===null?e=[o]:e.push(o),t++}}if(a.optional!==void 0){let c=a.optional;if(typeof c!="boolean"){let o={instancePath:r+"/o\
ptional",schemaPath:"#/definitions/optional/type",keyword:"type",params:{type:"boolean"},schema:ee.type,parentSchema:ee,
data:c};e===null?e=[o]:e.push(o),t++}}}return ge.errors=e,t===0}function re(a,{instancePath:r="",parentData:N,parentDataProperty:W,
rootData:O=a}={}){let e=null,t=0;if((!a||typeof a!="object")&&typeof a!="string"){let c={instancePath:r,schemaPath:"#/ty\
pe",keyword:"type",params:{type:H.type},schema:H.type,parentSchema:H,data:a};e===null?e=[c]:e.push(c),t++}if(typeof a=="\
string"){if(q(a)>500){let c={instancePath:r,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:H,
data:a};e===null?e=[c]:e.push(c),t++}if(!v.test(a)){let c={instancePath:r,schemaPath:"#/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:H,data:a};e===null?e=[c]:e.push(c),t++}}if(Array.isArray(a)){let c=a.length;for(let o=0;o<
c;o++)ge(a[o],{instancePath:r+"/"+o,parentData:a,parentDataProperty:o,rootData:O})||(e=F(e,ge.errors),t=e.length)}if(a&&
typeof a=="object"&&!Array.isArray(a)){if(a.path===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"path"},schema:H.required,parentSchema:H,data:a};e===null?e=[c]:e.push(c),t++}for(let c in a)
if(!(c==="path"||c==="optional")){let o={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:c},schema:!1,parentSchema:H,data:a};e===null?e=[o]:e.push(o),t++}if(a.path!==void 0){let c=a.
path;if(typeof c=="string"){if(q(c)>500){let o={instancePath:r+"/path",schemaPath:"#/definitions/pathText/maxLength",keyword:"\
maxLength",params:{limit:500},schema:500,parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}if(!v.test(c)){let o={instancePath:r+
"/path",schemaPath:"#/definitions/pathText/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:I,
data:c};e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/path",schemaPath:"#/definitions/pathText/type",keyword:"\
type",params:{type:"string"},schema:I.type,parentSchema:I,data:c};e===null?e=[o]:e.push(o),t++}}if(a.optional!==void 0){
let c=a.optional;if(typeof c!="boolean"){let o={instancePath:r+"/optional",schemaPath:"#/definitions/optional/type",keyword:"\
type",params:{type:"boolean"},schema:ee.type,parentSchema:ee,data:c};e===null?e=[o]:e.push(o),t++}}}return re.errors=e,t===
0}function we(a,{instancePath:r="",parentData:N,parentDataProperty:W,rootData:O=a}={}){let e=null,t=0;if(a&&typeof a=="o\
bject"&&!Array.isArray(a)){if(a.name===void 0){let o={instancePath:r,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"name"},schema:L.required,parentSchema:L,data:a};e===null?e=[o]:e.push(o),t++}if(a.class===void 0){let o={
instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"class"},schema:L.required,parentSchema:L,
data:a};e===null?e=[o]:e.push(o),t++}for(let o in a)if(!he.call(L.properties,o)){let S={instancePath:r,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},schema:!1,parentSchema:L,data:a};e===null?
e=[S]:e.push(S),t++}if(a.name!==void 0){let o=a.name;if(typeof o=="string"){if(!v.test(o)){let S={instancePath:r+"/name",
schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:L.properties.name,
data:o};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+"/name",schemaPath:"#/properties/name/type",keyword:"ty\
pe",params:{type:"string"},schema:L.properties.name.type,parentSchema:L.properties.name,data:o};e===null?e=[S]:e.push(S),
t++}}if(a.class!==void 0){let o=a.class;if(!(o==="development"||o==="test"||o==="staging"||o==="production")){let S={instancePath:r+
"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues:L.properties.class.enum},schema:L.properties.
class.enum,parentSchema:L.properties.class,data:o};e===null?e=[S]:e.push(S),t++}}if(a.exports!==void 0&&(re(a.exports,{instancePath:r+
"/exports",parentData:a,parentDataProperty:"exports",rootData:O})||(e=F(e,re.errors),t=e.length)),a.conf!==void 0&&(re(a.
conf,{instancePath:r+"/conf",parentData:a,parentDataProperty:"conf",rootData:O})||(e=F(e,re.errors),t=e.length)),a.hosts!==
void 0){let o=a.hosts;if(Array.isArray(o)){let S=o.length;for(let k=0;k<S;k++){let g=o[k];if(typeof g=="string"){if(q(g)>
300){let h={instancePath:r+"/hosts/"+k,schemaPath:"#/definitions/host/maxLength",keyword:"maxLength",params:{limit:300},
schema:300,parentSchema:J,data:g};e===null?e=[h]:e.push(h),t++}if(!$e.test(g)){let h={instancePath:r+"/hosts/"+k,schemaPath:"\
#/definitions/host/pattern",keyword:"pattern",params:{pattern:"^[^\\s/:]+$"},schema:"^[^\\s/:]+$",parentSchema:J,data:g};
e===null?e=[h]:e.push(h),t++}}else{let h={instancePath:r+"/hosts/"+k,schemaPath:"#/definitions/host/type",keyword:"type",
params:{type:"string"},schema:J.type,parentSchema:J,data:g};e===null?e=[h]:e.push(h),t++}}}else{let S={instancePath:r+"/\
hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type:"array"},schema:L.properties.hosts.type,parentSchema:L.
properties.hosts,data:o};e===null?e=[S]:e.push(S),t++}}if(a.apiPrefix!==void 0){let o=a.apiPrefix;if(typeof o=="string"){
if(!v.test(o)){let S={instancePath:r+"/apiPrefix",schemaPath:"#/properties/apiPrefix/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:L.properties.apiPrefix,data:o};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+
"/apiPrefix",schemaPath:"#/properties/apiPrefix/type",keyword:"type",params:{type:"string"},schema:L.properties.apiPrefix.
type,parentSchema:L.properties.apiPrefix,data:o};e===null?e=[S]:e.push(S),t++}}if(a.dataClass!==void 0){let o=a.dataClass;
if(typeof o=="string"){if(!v.test(o)){let S={instancePath:r+"/dataClass",schemaPath:"#/definitions/dataClass/pattern",keyword:"\
pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Q,data:o};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+
"/dataClass",schemaPath:"#/definitions/dataClass/type",keyword:"type",params:{type:"string"},schema:Q.type,parentSchema:Q,
data:o};e===null?e=[S]:e.push(S),t++}}if(a.agentGroup!==void 0){let o=a.agentGroup;if(o&&typeof o=="object"&&!Array.isArray(
o)){for(let S in o)if(!(S==="name"||S==="type"||S==="cloudLogging"||S==="minVersion")){let k={instancePath:r+"/agentGrou\
p",schemaPath:"#/definitions/agentGroup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:S},
schema:!1,parentSchema:C,data:o};e===null?e=[k]:e.push(k),t++}if(o.name!==void 0){let S=o.name;if(typeof S=="string"){if(!v.
test(S)){let k={instancePath:r+"/agentGroup/name",schemaPath:"#/definitions/agentGroup/properties/name/pattern",keyword:"\
pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:C.properties.name,data:S};e===null?e=[k]:e.push(k),t++}}else{let k={
instancePath:r+"/agentGroup/name",schemaPath:"#/definitions/agentGroup/properties/name/type",keyword:"type",params:{type:"\
string"},schema:C.properties.name.type,parentSchema:C.properties.name,data:S};e===null?e=[k]:e.push(k),t++}}if(o.type!==
void 0){let S=o.type;if(!(S==="cloud"||S==="private")){let k={instancePath:r+"/agentGroup/type",schemaPath:"#/definition\
s/agentGroup/properties/type/enum",keyword:"enum",params:{allowedValues:C.properties.type.enum},schema:C.properties.type.
enum,parentSchema:C.properties.type,data:S};e===null?e=[k]:e.push(k),t++}}if(o.cloudLogging!==void 0){let S=o.cloudLogging;
if(!(S==="enabled"||S==="disabled")){let k={instancePath:r+"/agentGroup/cloudLogging",schemaPath:"#/definitions/agentGro\
up/properties/cloudLogging/enum",keyword:"enum",params:{allowedValues:C.properties.cloudLogging.enum},schema:C.properties.
cloudLogging.enum,parentSchema:C.properties.cloudLogging,data:S};e===null?e=[k]:e.push(k),t++}}if(o.minVersion!==void 0){
let S=o.minVersion;if(typeof S=="string"){if(q(S)>40){let k={instancePath:r+"/agentGroup/minVersion",schemaPath:"#/defin\
itions/agentGroup/properties/minVersion/maxLength",keyword:"maxLength",params:{limit:40},schema:40,parentSchema:C.properties.
minVersion,data:S};e===null?e=[k]:e.push(k),t++}if(!Ve.test(S)){let k={instancePath:r+"/agentGroup/minVersion",schemaPath:"\
#/definitions/agentGroup/properties/minVersion/pattern",keyword:"pattern",params:{pattern:"^[0-9]+(?:\\.[0-9]+)*$"},schema:"\
^[0-9]+(?:\\.[0-9]+)*$",parentSchema:C.properties.minVersion,data:S};e===null?e=[k]:e.push(k),t++}}else{let k={instancePath:r+
"/agentGroup/minVersion",schemaPath:"#/definitions/agentGroup/properties/minVersion/type",keyword:"type",params:{type:"s\
tring"},schema:C.properties.minVersion.type,parentSchema:C.properties.minVersion,data:S};e===null?e=[k]:e.push(k),t++}}}else{
let S={instancePath:r+"/agentGroup",schemaPath:"#/definitions/agentGroup/type",keyword:"type",params:{type:"object"},schema:C.
type,parentSchema:C,data:o};e===null?e=[S]:e.push(S),t++}}if(a.logShipping!==void 0){let o=a.logShipping,S=t,k=!0,g=t;if(o&&
typeof o=="object"&&!Array.isArray(o)){let h;if(o.method===void 0&&(h="method")){let f={};e===null?e=[f]:e.push(f),t++}else if(o.
method!==void 0&&o.method!=="script"){let f={};e===null?e=[f]:e.push(f),t++}}var c=g===t;if(t=S,e!==null&&(S?e.length=S:
e=null),c){let h=t;if(o&&typeof o=="object"&&!Array.isArray(o)&&o.operation===void 0){let n={instancePath:r+"/logShippin\
g",schemaPath:"#/definitions/logShipping/then/required",keyword:"required",params:{missingProperty:"operation"},schema:D.
then.required,parentSchema:D.then,data:o};e===null?e=[n]:e.push(n),t++}var c=h===t;k=c}if(!k){let h={instancePath:r+"/lo\
gShipping",schemaPath:"#/definitions/logShipping/if",keyword:"if",params:{failingKeyword:"then"},schema:D.if,parentSchema:D,
data:o};e===null?e=[h]:e.push(h),t++}if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.method===void 0){let h={instancePath:r+
"/logShipping",schemaPath:"#/definitions/logShipping/required",keyword:"required",params:{missingProperty:"method"},schema:D.
required,parentSchema:D,data:o};e===null?e=[h]:e.push(h),t++}for(let h in o)if(!(h==="method"||h==="operation"||h==="pro\
duct")){let f={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:h},schema:!1,parentSchema:D,data:o};e===null?e=[f]:e.push(f),t++}if(o.method!==
void 0){let h=o.method;if(!(h==="script"||h==="collector")){let f={instancePath:r+"/logShipping/method",schemaPath:"#/de\
finitions/logShipping/properties/method/enum",keyword:"enum",params:{allowedValues:D.properties.method.enum},schema:D.properties.
method.enum,parentSchema:D.properties.method,data:h};e===null?e=[f]:e.push(f),t++}}if(o.operation!==void 0){let h=o.operation;
if(typeof h=="string"){if(!v.test(h)){let f={instancePath:r+"/logShipping/operation",schemaPath:"#/definitions/logShippi\
ng/properties/operation/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:D.properties.operation,
data:h};e===null?e=[f]:e.push(f),t++}}else{let f={instancePath:r+"/logShipping/operation",schemaPath:"#/definitions/logS\
hipping/properties/operation/type",keyword:"type",params:{type:"string"},schema:D.properties.operation.type,parentSchema:D.
properties.operation,data:h};e===null?e=[f]:e.push(f),t++}}if(o.product!==void 0){let h=o.product;if(typeof h=="string"){
if(!v.test(h)){let f={instancePath:r+"/logShipping/product",schemaPath:"#/definitions/logShipping/properties/product/pat\
tern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:D.properties.product,data:h};e===null?e=[f]:e.push(
f),t++}}else{let f={instancePath:r+"/logShipping/product",schemaPath:"#/definitions/logShipping/properties/product/type",
keyword:"type",params:{type:"string"},schema:D.properties.product.type,parentSchema:D.properties.product,data:h};e===null?
e=[f]:e.push(f),t++}}}else{let h={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/type",keyword:"typ\
e",params:{type:"object"},schema:D.type,parentSchema:D,data:o};e===null?e=[h]:e.push(h),t++}}}else{let o={instancePath:r,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:L.type,parentSchema:L,data:a};e===null?e=[o]:e.push(o),
t++}return we.errors=e,t===0}var T={type:"object",description:"A statement that something was done, which no file can sh\
ow.",required:["id"],additionalProperties:!1,properties:{id:{type:"string",description:"What was done.",pattern:"\\S",examples:[
"security-audit","tfa","access-review","patching","allowlist-review","cloud-logging","vpn"]},owner:{type:"string",description:"\
Who vouches for it.",pattern:"\\S",examples:["secops"]},date:{$ref:"#/definitions/date",description:"The day it was done\
, as YYYY-MM-DD."},evidence:{type:"string",description:"Where the proof lies.",pattern:"\\S",examples:["GRC-118"]},maxAgeDays:{
type:"integer",description:"After how many days it must be done anew.",minimum:1,default:365}}},ie={type:"string",description:"\
A day as YYYY-MM-DD.",examples:["2027-03-31"]};function Pe(a,{instancePath:r="",parentData:N,parentDataProperty:W,rootData:O=a}={}){
let e=null,t=0;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.id===void 0){let c={instancePath:r,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"id"},schema:T.required,parentSchema:T,data:a};e===null?e=[c]:e.push(c),t++}
for(let c in a)if(!(c==="id"||c==="owner"||c==="date"||c==="evidence"||c==="maxAgeDays")){let o={instancePath:r,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:T,data:a};e===
null?e=[o]:e.push(o),t++}if(a.id!==void 0){let c=a.id;if(typeof c=="string"){if(!v.test(c)){let o={instancePath:r+"/id",
schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:T.properties.id,
data:c};e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/id",schemaPath:"#/properties/id/type",keyword:"type",
params:{type:"string"},schema:T.properties.id.type,parentSchema:T.properties.id,data:c};e===null?e=[o]:e.push(o),t++}}if(a.
owner!==void 0){let c=a.owner;if(typeof c=="string"){if(!v.test(c)){let o={instancePath:r+"/owner",schemaPath:"#/propert\
ies/owner/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:T.properties.owner,data:c};e===null?
e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"\
string"},schema:T.properties.owner.type,parentSchema:T.properties.owner,data:c};e===null?e=[o]:e.push(o),t++}}if(a.date!==
void 0){let c=a.date;if(typeof c!="string"){let o={instancePath:r+"/date",schemaPath:"#/definitions/date/type",keyword:"\
type",params:{type:"string"},schema:ie.type,parentSchema:ie,data:c};e===null?e=[o]:e.push(o),t++}}if(a.evidence!==void 0){
let c=a.evidence;if(typeof c=="string"){if(!v.test(c)){let o={instancePath:r+"/evidence",schemaPath:"#/properties/eviden\
ce/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:T.properties.evidence,data:c};e===null?e=
[o]:e.push(o),t++}}else{let o={instancePath:r+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{
type:"string"},schema:T.properties.evidence.type,parentSchema:T.properties.evidence,data:c};e===null?e=[o]:e.push(o),t++}}
if(a.maxAgeDays!==void 0){let c=a.maxAgeDays;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let o={instancePath:r+
"/maxAgeDays",schemaPath:"#/properties/maxAgeDays/type",keyword:"type",params:{type:"integer"},schema:T.properties.maxAgeDays.
type,parentSchema:T.properties.maxAgeDays,data:c};e===null?e=[o]:e.push(o),t++}if(typeof c=="number"&&isFinite(c)&&(c<1||
isNaN(c))){let o={instancePath:r+"/maxAgeDays",schemaPath:"#/properties/maxAgeDays/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:T.properties.maxAgeDays,data:c};e===null?e=[o]:e.push(o),t++}}}else{let c={instancePath:r,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:T.type,parentSchema:T,data:a};e===null?e=[c]:e.push(c),
t++}return Pe.errors=e,t===0}var _={type:"object",description:"An accepted finding. Past its date the finding is back, a\
nd so is a warning.",required:["rule","reason"],additionalProperties:!1,properties:{rule:{$ref:"#/definitions/rulePatter\
n",description:"The rule, a group such as logging/*, or unreadable for a script that cannot be read."},where:{type:"stri\
ng",description:"What it is about: kind:name, kind:id (* and ? in the name), or a file glob. Left out: everything.",pattern:"\
\\S",maxLength:500,examples:["connection:Legacy FTP","exports/dev/**"]},reason:{type:"string",description:"Why the risk \
is accepted.",pattern:"\\S",examples:["decommission planned in Q1"]},owner:{type:"string",description:"Who accepted it.",
pattern:"\\S",examples:["jb-team"]},until:{$ref:"#/definitions/date",description:"The last day that it holds, as YYYY-MM\
-DD."}}};function Se(a,{instancePath:r="",parentData:N,parentDataProperty:W,rootData:O=a}={}){let e=null,t=0;if(a&&typeof a==
"object"&&!Array.isArray(a)){if(a.rule===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"rule"},schema:_.required,parentSchema:_,data:a};e===null?e=[c]:e.push(c),t++}if(a.reason===void 0){let c={
instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"reason"},schema:_.required,parentSchema:_,
data:a};e===null?e=[c]:e.push(c),t++}for(let c in a)if(!(c==="rule"||c==="where"||c==="reason"||c==="owner"||c==="until")){
let o={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,
parentSchema:_,data:a};e===null?e=[o]:e.push(o),t++}if(a.rule!==void 0){let c=a.rule;if(typeof c=="string"){if(q(c)>200){
let o={instancePath:r+"/rule",schemaPath:"#/definitions/rulePattern/maxLength",keyword:"maxLength",params:{limit:200},schema:200,
parentSchema:K,data:c};e===null?e=[o]:e.push(o),t++}if(!v.test(c)){let o={instancePath:r+"/rule",schemaPath:"#/definitio\
ns/rulePattern/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:K,data:c};e===null?e=[o]:e.push(
o),t++}}else{let o={instancePath:r+"/rule",schemaPath:"#/definitions/rulePattern/type",keyword:"type",params:{type:"stri\
ng"},schema:K.type,parentSchema:K,data:c};e===null?e=[o]:e.push(o),t++}}if(a.where!==void 0){let c=a.where;if(typeof c==
"string"){if(q(c)>500){let o={instancePath:r+"/where",schemaPath:"#/properties/where/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:_.properties.where,data:c};e===null?e=[o]:e.push(o),t++}if(!v.test(c)){let o={instancePath:r+
"/where",schemaPath:"#/properties/where/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:_.properties.
where,data:c};e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/where",schemaPath:"#/properties/where/type",keyword:"\
type",params:{type:"string"},schema:_.properties.where.type,parentSchema:_.properties.where,data:c};e===null?e=[o]:e.push(
o),t++}}if(a.reason!==void 0){let c=a.reason;if(typeof c=="string"){if(!v.test(c)){let o={instancePath:r+"/reason",schemaPath:"\
#/properties/reason/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:_.properties.reason,data:c};
e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",
params:{type:"string"},schema:_.properties.reason.type,parentSchema:_.properties.reason,data:c};e===null?e=[o]:e.push(o),
t++}}if(a.owner!==void 0){let c=a.owner;if(typeof c=="string"){if(!v.test(c)){let o={instancePath:r+"/owner",schemaPath:"\
#/properties/owner/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:_.properties.owner,data:c};
e===null?e=[o]:e.push(o),t++}}else{let o={instancePath:r+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{
type:"string"},schema:_.properties.owner.type,parentSchema:_.properties.owner,data:c};e===null?e=[o]:e.push(o),t++}}if(a.
until!==void 0){let c=a.until;if(typeof c!="string"){let o={instancePath:r+"/until",schemaPath:"#/definitions/date/type",
keyword:"type",params:{type:"string"},schema:ie.type,parentSchema:ie,data:c};e===null?e=[o]:e.push(o),t++}}}else{let c={
instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:_.type,parentSchema:_,data:a};e===null?e=
[c]:e.push(c),t++}return Se.errors=e,t===0}function ke(a,{instancePath:r="",parentData:N,parentDataProperty:W,rootData:O=a}={}){
let e=null,t=0;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.version===void 0){let n={instancePath:r,schemaPath:"#/r\
equired",keyword:"required",params:{missingProperty:"version"},schema:u.required,parentSchema:u,data:a};e===null?e=[n]:e.
push(n),t++}for(let n in a)if(!he.call(u.properties,n)){let s={instancePath:r,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:u,data:a};e===null?e=[s]:e.push(s),t++}if(a.$schema!==
void 0){let n=a.$schema;if(typeof n!="string"){let s={instancePath:r+"/$schema",schemaPath:"#/properties/%24schema/type",
keyword:"type",params:{type:"string"},schema:u.properties.$schema.type,parentSchema:u.properties.$schema,data:n};e===null?
e=[s]:e.push(s),t++}}if(a.version!==void 0){let n=a.version;if(n!==1){let s={instancePath:r+"/version",schemaPath:"#/pro\
perties/version/const",keyword:"const",params:{allowedValue:1},schema:1,parentSchema:u.properties.version,data:n};e===null?
e=[s]:e.push(s),t++}}if(a.extends!==void 0){let n=a.extends;if(typeof n!="string"&&!Array.isArray(n)){let s={instancePath:r+
"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type:u.properties.extends.type},schema:u.properties.
extends.type,parentSchema:u.properties.extends,data:n};e===null?e=[s]:e.push(s),t++}if(typeof n=="string"&&!v.test(n)){let s={
instancePath:r+"/extends",schemaPath:"#/properties/extends/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",
parentSchema:u.properties.extends,data:n};e===null?e=[s]:e.push(s),t++}if(Array.isArray(n)){let s=n.length;for(let i=0;i<
s;i++){let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/extends/"+i,schemaPath:"#/properties/ext\
ends/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.extends.items,data:p};
e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/extends/"+i,schemaPath:"#/properties/extends/items/type",keyword:"\
type",params:{type:"string"},schema:u.properties.extends.items.type,parentSchema:u.properties.extends.items,data:p};e===
null?e=[m]:e.push(m),t++}}}}if(a.failOn!==void 0){let n=a.failOn;if(!(n==="error"||n==="warning"||n==="info"||n==="never")){
let s={instancePath:r+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues:u.properties.
failOn.enum},schema:u.properties.failOn.enum,parentSchema:u.properties.failOn,data:n};e===null?e=[s]:e.push(s),t++}}if(a.
rules!==void 0){let n=a.rules;if(n&&typeof n=="object"&&!Array.isArray(n))for(let s in n)de(n[s],{instancePath:r+"/rules\
/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:n,parentDataProperty:s,rootData:O})||(e=F(e,de.errors),t=e.length);else{
let s={instancePath:r+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type:"object"},schema:u.properties.
rules.type,parentSchema:u.properties.rules,data:n};e===null?e=[s]:e.push(s),t++}}if(a.overrides!==void 0){let n=a.overrides;
if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++)fe(n[i],{instancePath:r+"/overrides/"+i,parentData:n,parentDataProperty:i,
rootData:O})||(e=F(e,fe.errors),t=e.length)}else{let s={instancePath:r+"/overrides",schemaPath:"#/properties/overrides/t\
ype",keyword:"type",params:{type:"array"},schema:u.properties.overrides.type,parentSchema:u.properties.overrides,data:n};
e===null?e=[s]:e.push(s),t++}}if(a.mandatory!==void 0){let n=a.mandatory;if(Array.isArray(n)){let s=n.length;for(let i=0;i<
s;i++){let p=n[i];if(typeof p=="string"){if(q(p)>200){let m={instancePath:r+"/mandatory/"+i,schemaPath:"#/definitions/ru\
lePattern/maxLength",keyword:"maxLength",params:{limit:200},schema:200,parentSchema:K,data:p};e===null?e=[m]:e.push(m),t++}
if(!v.test(p)){let m={instancePath:r+"/mandatory/"+i,schemaPath:"#/definitions/rulePattern/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:K,data:p};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/mandatory/"+
i,schemaPath:"#/definitions/rulePattern/type",keyword:"type",params:{type:"string"},schema:K.type,parentSchema:K,data:p};
e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/mandatory",schemaPath:"#/properties/mandatory/type",keyword:"\
type",params:{type:"array"},schema:u.properties.mandatory.type,parentSchema:u.properties.mandatory,data:n};e===null?e=[s]:
e.push(s),t++}}if(a.baseline!==void 0){let n=a.baseline;if(typeof n=="string"){if(!v.test(n)){let s={instancePath:r+"/ba\
seline",schemaPath:"#/properties/baseline/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.
properties.baseline,data:n};e===null?e=[s]:e.push(s),t++}}else{let s={instancePath:r+"/baseline",schemaPath:"#/propertie\
s/baseline/type",keyword:"type",params:{type:"string"},schema:u.properties.baseline.type,parentSchema:u.properties.baseline,
data:n};e===null?e=[s]:e.push(s),t++}}if(a.plugins!==void 0){let n=a.plugins;if(Array.isArray(n)){let s=n.length;for(let i=0;i<
s;i++){let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/plugins/"+i,schemaPath:"#/properties/plu\
gins/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.plugins.items,data:p};
e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/plugins/"+i,schemaPath:"#/properties/plugins/items/type",keyword:"\
type",params:{type:"string"},schema:u.properties.plugins.items.type,parentSchema:u.properties.plugins.items,data:p};e===
null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/plugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{
type:"array"},schema:u.properties.plugins.type,parentSchema:u.properties.plugins,data:n};e===null?e=[s]:e.push(s),t++}}if(a.
declare!==void 0){let n=a.declare;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i],m=t,l=!1,y=t;if(p&&
typeof p=="object"&&!Array.isArray(p)&&p.matches===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.j\
son/anyOf/0/required",keyword:"required",params:{missingProperty:"matches"},schema:P.anyOf[0].required,parentSchema:P.anyOf[0],
data:p};e===null?e=[d]:e.push(d),t++}var c=y===t;if(l=l||c,!l){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.missing===
void 0){let A={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/anyOf/1/required",keyword:"required",params:{missingProperty:"\
missing"},schema:P.anyOf[1].required,parentSchema:P.anyOf[1],data:p};e===null?e=[A]:e.push(A),t++}var c=d===t;l=l||c}if(l)
t=m,e!==null&&(m?e.length=m:e=null);else{let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/anyOf",keyword:"\
anyOf",params:{},schema:P.anyOf,parentSchema:P,data:p};e===null?e=[d]:e.push(d),t++}let B=t,M=!0,Le=t;if(p&&typeof p=="o\
bject"&&!Array.isArray(p)){let d;if(p.on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(w),t++}else if(p.on!==void 0){
let w=p.on;if(!(w==="connection"||w==="activity")){let A={};e===null?e=[A]:e.push(A),t++}}}var o=Le===t;if(t=B,e!==null&&
(B?e.length=B:e=null),o){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.field!==void 0){let A=p.field;if(typeof A==
"string"){if(!We.test(A)){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/0/then/propert\
ies/field/pattern",keyword:"pattern",params:{pattern:"^(?:name|adapter|url|property:.+)$"},schema:"^(?:name|adapter|url|\
property:.+)$",parentSchema:P.allOf[0].then.properties.field,data:A};e===null?e=[x]:e.push(x),t++}}else{let x={instancePath:r+
"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/0/then/properties/field/type",keyword:"type",params:{type:"str\
ing"},schema:P.allOf[0].then.properties.field.type,parentSchema:P.allOf[0].then.properties.field,data:A};e===null?e=[x]:
e.push(x),t++}}var o=d===t;M=o}if(!M){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/0/if",keyword:"\
if",params:{failingKeyword:"then"},schema:P.allOf[0].if,parentSchema:P.allOf[0],data:p};e===null?e=[d]:e.push(d),t++}let ae=t,
be=!0,De=t;if(p&&typeof p=="object"&&!Array.isArray(p)){let d;if(p.on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(
w),t++}else if(p.on!==void 0&&p.on!=="variable"){let w={};e===null?e=[w]:e.push(w),t++}}var S=De===t;if(t=ae,e!==null&&(ae?
e.length=ae:e=null),S){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.field!==void 0){let A=p.field;if(!(A==="na\
me"||A==="value"||A==="hidden")){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/1/then/\
properties/field/enum",keyword:"enum",params:{allowedValues:P.allOf[1].then.properties.field.enum},schema:P.allOf[1].then.
properties.field.enum,parentSchema:P.allOf[1].then.properties.field,data:A};e===null?e=[x]:e.push(x),t++}}var S=d===t;be=
S}if(!be){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"},schema:P.allOf[1].if,parentSchema:P.allOf[1],data:p};e===null?e=[d]:e.push(d),t++}let ne=t,ve=!0,ze=t;if(p&&typeof p==
"object"&&!Array.isArray(p)){let d;if(p.on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(w),t++}else if(p.on!==void 0){
let w=p.on;if(!(w==="script"||w==="mapping")){let A={};e===null?e=[A]:e.push(A),t++}}}var k=ze===t;if(t=ne,e!==null&&(ne?
e.length=ne:e=null),k){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.field!==void 0){let A=p.field;if(A!=="text"){
let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/2/then/properties/field/enum",keyword:"e\
num",params:{allowedValues:P.allOf[2].then.properties.field.enum},schema:P.allOf[2].then.properties.field.enum,parentSchema:P.
allOf[2].then.properties.field,data:A};e===null?e=[x]:e.push(x),t++}}var k=d===t;ve=k}if(!ve){let d={instancePath:r+"/de\
clare/"+i,schemaPath:"rule.schema.json/allOf/2/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[2].if,parentSchema:P.
allOf[2],data:p};e===null?e=[d]:e.push(d),t++}let pe=t,Ae=!0,Te=t;if(p&&typeof p=="object"&&!Array.isArray(p)){let d;if(p.
on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(w),t++}else if(p.on!==void 0&&p.on!=="operation"){let w={};e===null?
e=[w]:e.push(w),t++}}var g=Te===t;if(t=pe,e!==null&&(pe?e.length=pe:e=null),g){let d=t;if(p&&typeof p=="object"&&!Array.
isArray(p)&&p.field!==void 0){let A=p.field;if(typeof A=="string"){if(!Re.test(A)){let x={instancePath:r+"/declare/"+i+"\
/field",schemaPath:"rule.schema.json/allOf/3/then/properties/field/pattern",keyword:"pattern",params:{pattern:"^(?:name|\
option:.+)$"},schema:"^(?:name|option:.+)$",parentSchema:P.allOf[3].then.properties.field,data:A};e===null?e=[x]:e.push(
x),t++}}else{let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/3/then/properties/field/typ\
e",keyword:"type",params:{type:"string"},schema:P.allOf[3].then.properties.field.type,parentSchema:P.allOf[3].then.properties.
field,data:A};e===null?e=[x]:e.push(x),t++}}var g=d===t;Ae=g}if(!Ae){let d={instancePath:r+"/declare/"+i,schemaPath:"rul\
e.schema.json/allOf/3/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[3].if,parentSchema:P.allOf[3],data:p};
e===null?e=[d]:e.push(d),t++}let oe=t,xe=!0,_e=t;if(p&&typeof p=="object"&&!Array.isArray(p)){let d;if(p.on===void 0&&(d=
"on")){let w={};e===null?e=[w]:e.push(w),t++}else if(p.on!==void 0&&p.on!=="email"){let w={};e===null?e=[w]:e.push(w),t++}}
var h=_e===t;if(t=oe,e!==null&&(oe?e.length=oe:e=null),h){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.field!==
void 0){let A=p.field;if(!(A==="to"||A==="from"||A==="subject"||A==="text"||A==="server")){let x={instancePath:r+"/decla\
re/"+i+"/field",schemaPath:"rule.schema.json/allOf/4/then/properties/field/enum",keyword:"enum",params:{allowedValues:P.
allOf[4].then.properties.field.enum},schema:P.allOf[4].then.properties.field.enum,parentSchema:P.allOf[4].then.properties.
field,data:A};e===null?e=[x]:e.push(x),t++}}var h=d===t;xe=h}if(!xe){let d={instancePath:r+"/declare/"+i,schemaPath:"rul\
e.schema.json/allOf/4/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[4].if,parentSchema:P.allOf[4],data:p};
e===null?e=[d]:e.push(d),t++}let le=t,je=!0,Ne=t;if(p&&typeof p=="object"&&!Array.isArray(p)){let d;if(p.on===void 0&&(d=
"on")){let w={};e===null?e=[w]:e.push(w),t++}else if(p.on!==void 0&&p.on!=="agent-conf"){let w={};e===null?e=[w]:e.push(
w),t++}}var f=Ne===t;if(t=le,e!==null&&(le?e.length=le:e=null),f){let d=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.
field!==void 0){let A=p.field;if(typeof A=="string"){if(!Ee.test(A)){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"\
rule.schema.json/allOf/5/then/properties/field/pattern",keyword:"pattern",params:{pattern:"^[^.]+\\..+$"},schema:"^[^.]+\
\\..+$",parentSchema:P.allOf[5].then.properties.field,data:A};e===null?e=[x]:e.push(x),t++}}else{let x={instancePath:r+"\
/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/5/then/properties/field/type",keyword:"type",params:{type:"stri\
ng"},schema:P.allOf[5].then.properties.field.type,parentSchema:P.allOf[5].then.properties.field,data:A};e===null?e=[x]:e.
push(x),t++}}var f=d===t;je=f}if(!je){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/5/if",keyword:"\
if",params:{failingKeyword:"then"},schema:P.allOf[5].if,parentSchema:P.allOf[5],data:p};e===null?e=[d]:e.push(d),t++}if(p&&
typeof p=="object"&&!Array.isArray(p)){if(p.id===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.jso\
n/required",keyword:"required",params:{missingProperty:"id"},schema:P.required,parentSchema:P,data:p};e===null?e=[d]:e.push(
d),t++}if(p.title===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",
params:{missingProperty:"title"},schema:P.required,parentSchema:P,data:p};e===null?e=[d]:e.push(d),t++}if(p.severity===void 0){
let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",params:{missingProperty:"s\
everity"},schema:P.required,parentSchema:P,data:p};e===null?e=[d]:e.push(d),t++}if(p.on===void 0){let d={instancePath:r+
"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",params:{missingProperty:"on"},schema:P.required,
parentSchema:P,data:p};e===null?e=[d]:e.push(d),t++}if(p.field===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"\
rule.schema.json/required",keyword:"required",params:{missingProperty:"field"},schema:P.required,parentSchema:P,data:p};
e===null?e=[d]:e.push(d),t++}if(p.message===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/req\
uired",keyword:"required",params:{missingProperty:"message"},schema:P.required,parentSchema:P,data:p};e===null?e=[d]:e.push(
d),t++}for(let d in p)if(!he.call(P.properties,d)){let w={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},schema:!1,parentSchema:P,data:p};e===null?
e=[w]:e.push(w),t++}if(p.id!==void 0){let d=p.id;if(typeof d=="string"){if(q(d)>100){let w={instancePath:r+"/declare/"+i+
"/id",schemaPath:"rule.schema.json/properties/id/maxLength",keyword:"maxLength",params:{limit:100},schema:100,parentSchema:P.
properties.id,data:d};e===null?e=[w]:e.push(w),t++}if(!Ie.test(d)){let w={instancePath:r+"/declare/"+i+"/id",schemaPath:"\
rule.schema.json/properties/id/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"},schema:"\
^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",parentSchema:P.properties.id,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+
"/declare/"+i+"/id",schemaPath:"rule.schema.json/properties/id/type",keyword:"type",params:{type:"string"},schema:P.properties.
id.type,parentSchema:P.properties.id,data:d};e===null?e=[w]:e.push(w),t++}}if(p.title!==void 0){let d=p.title;if(typeof d==
"string"){if(!v.test(d)){let w={instancePath:r+"/declare/"+i+"/title",schemaPath:"rule.schema.json/properties/title/patt\
ern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.title,data:d};e===null?e=[w]:e.push(
w),t++}}else{let w={instancePath:r+"/declare/"+i+"/title",schemaPath:"rule.schema.json/properties/title/type",keyword:"t\
ype",params:{type:"string"},schema:P.properties.title.type,parentSchema:P.properties.title,data:d};e===null?e=[w]:e.push(
w),t++}}if(p.severity!==void 0){let d=p.severity;if(!(d==="error"||d==="warning"||d==="info")){let w={instancePath:r+"/d\
eclare/"+i+"/severity",schemaPath:"rule.schema.json/properties/severity/enum",keyword:"enum",params:{allowedValues:P.properties.
severity.enum},schema:P.properties.severity.enum,parentSchema:P.properties.severity,data:d};e===null?e=[w]:e.push(w),t++}}
if(p.on!==void 0){let d=p.on;if(!(d==="connection"||d==="activity"||d==="variable"||d==="script"||d==="mapping"||d==="op\
eration"||d==="email"||d==="agent-conf")){let w={instancePath:r+"/declare/"+i+"/on",schemaPath:"rule.schema.json/propert\
ies/on/enum",keyword:"enum",params:{allowedValues:P.properties.on.enum},schema:P.properties.on.enum,parentSchema:P.properties.
on,data:d};e===null?e=[w]:e.push(w),t++}}if(p.field!==void 0){let d=p.field;if(typeof d!="string"){let w={instancePath:r+
"/declare/"+i+"/field",schemaPath:"rule.schema.json/properties/field/type",keyword:"type",params:{type:"string"},schema:P.
properties.field.type,parentSchema:P.properties.field,data:d};e===null?e=[w]:e.push(w),t++}}if(p.matches!==void 0){let d=p.
matches;if(typeof d=="string"){if(q(d)>2e3){let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/\
properties/matches/maxLength",keyword:"maxLength",params:{limit:2e3},schema:2e3,parentSchema:P.properties.matches,data:d};
e===null?e=[w]:e.push(w),t++}if(!v.test(d)){let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/\
properties/matches/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.matches,data:d};
e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/propertie\
s/matches/type",keyword:"type",params:{type:"string"},schema:P.properties.matches.type,parentSchema:P.properties.matches,
data:d};e===null?e=[w]:e.push(w),t++}}if(p.unless!==void 0){let d=p.unless;if(typeof d=="string"){if(q(d)>2e3){let w={instancePath:r+
"/declare/"+i+"/unless",schemaPath:"rule.schema.json/properties/unless/maxLength",keyword:"maxLength",params:{limit:2e3},
schema:2e3,parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}if(!v.test(d)){let w={instancePath:r+"/\
declare/"+i+"/unless",schemaPath:"rule.schema.json/properties/unless/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/u\
nless",schemaPath:"rule.schema.json/properties/unless/type",keyword:"type",params:{type:"string"},schema:P.properties.unless.
type,parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}}if(p.missing!==void 0){let d=p.missing;if(d!==
!0){let w={instancePath:r+"/declare/"+i+"/missing",schemaPath:"rule.schema.json/properties/missing/const",keyword:"const",
params:{allowedValue:!0},schema:!0,parentSchema:P.properties.missing,data:d};e===null?e=[w]:e.push(w),t++}}if(p.message!==
void 0){let d=p.message;if(typeof d=="string"){if(q(d)>200){let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"r\
ule.schema.json/properties/message/maxLength",keyword:"maxLength",params:{limit:200},schema:200,parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}if(!v.test(d)){let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"r\
ule.schema.json/properties/message/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"rule.schem\
a.json/properties/message/type",keyword:"type",params:{type:"string"},schema:P.properties.message.type,parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}}if(p.cwe!==void 0){let d=p.cwe;if(Array.isArray(d)){let w=d.length;for(let A=0;A<
w;A++){let x=d[A];if(!(typeof x=="number"&&!(x%1)&&!isNaN(x)&&isFinite(x))){let te={instancePath:r+"/declare/"+i+"/cwe/"+
A,schemaPath:"rule.schema.json/properties/cwe/items/type",keyword:"type",params:{type:"integer"},schema:P.properties.cwe.
items.type,parentSchema:P.properties.cwe.items,data:x};e===null?e=[te]:e.push(te),t++}if(typeof x=="number"&&isFinite(x)&&
(x<1||isNaN(x))){let te={instancePath:r+"/declare/"+i+"/cwe/"+A,schemaPath:"rule.schema.json/properties/cwe/items/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:P.properties.cwe.items,data:x};e===null?e=[te]:
e.push(te),t++}}}else{let w={instancePath:r+"/declare/"+i+"/cwe",schemaPath:"rule.schema.json/properties/cwe/type",keyword:"\
type",params:{type:"array"},schema:P.properties.cwe.type,parentSchema:P.properties.cwe,data:d};e===null?e=[w]:e.push(w),
t++}}if(p.help!==void 0){let d=p.help;if(typeof d=="string"){if(!Be.test(d)){let w={instancePath:r+"/declare/"+i+"/help",
schemaPath:"rule.schema.json/properties/help/pattern",keyword:"pattern",params:{pattern:"^https?://"},schema:"^https?://",
parentSchema:P.properties.help,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/help",schemaPath:"\
rule.schema.json/properties/help/type",keyword:"type",params:{type:"string"},schema:P.properties.help.type,parentSchema:P.
properties.help,data:d};e===null?e=[w]:e.push(w),t++}}}else{let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.\
json/type",keyword:"type",params:{type:"object"},schema:P.type,parentSchema:P,data:p};e===null?e=[d]:e.push(d),t++}}}else{
let s={instancePath:r+"/declare",schemaPath:"#/properties/declare/type",keyword:"type",params:{type:"array"},schema:u.properties.
declare.type,parentSchema:u.properties.declare,data:n};e===null?e=[s]:e.push(s),t++}}if(a.limits!==void 0){let n=a.limits;
if(n&&typeof n=="object"&&!Array.isArray(n)){for(let s in n)if(!(s==="fileBytes"||s==="nesting"||s==="entries"||s==="ent\
ryBytes"||s==="archiveBytes"||s==="ratio")){let i={instancePath:r+"/limits",schemaPath:"#/properties/limits/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:s},schema:!1,parentSchema:u.properties.limits,data:n};
e===null?e=[i]:e.push(i),t++}if(n.fileBytes!==void 0){let s=n.fileBytes;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(
s))){let i={instancePath:r+"/limits/fileBytes",schemaPath:"#/properties/limits/properties/fileBytes/type",keyword:"type",
params:{type:"integer"},schema:u.properties.limits.properties.fileBytes.type,parentSchema:u.properties.limits.properties.
fileBytes,data:s};e===null?e=[i]:e.push(i),t++}if(typeof s=="number"&&isFinite(s)){if(s>536870912||isNaN(s)){let i={instancePath:r+
"/limits/fileBytes",schemaPath:"#/properties/limits/properties/fileBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:536870912},schema:536870912,parentSchema:u.properties.limits.properties.fileBytes,data:s};e===null?e=[i]:e.push(
i),t++}if(s<1||isNaN(s)){let i={instancePath:r+"/limits/fileBytes",schemaPath:"#/properties/limits/properties/fileBytes/\
minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:u.properties.limits.properties.fileBytes,
data:s};e===null?e=[i]:e.push(i),t++}}}if(n.nesting!==void 0){let s=n.nesting;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&
isFinite(s))){let i={instancePath:r+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/type",keyword:"\
type",params:{type:"integer"},schema:u.properties.limits.properties.nesting.type,parentSchema:u.properties.limits.properties.
nesting,data:s};e===null?e=[i]:e.push(i),t++}if(typeof s=="number"&&isFinite(s)){if(s>5e3||isNaN(s)){let i={instancePath:r+
"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/maximum",keyword:"maximum",params:{comparison:"<=",
limit:5e3},schema:5e3,parentSchema:u.properties.limits.properties.nesting,data:s};e===null?e=[i]:e.push(i),t++}if(s<1||isNaN(
s)){let i={instancePath:r+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/minimum",keyword:"minimum",
params:{comparison:">=",limit:1},schema:1,parentSchema:u.properties.limits.properties.nesting,data:s};e===null?e=[i]:e.push(
i),t++}}}if(n.entries!==void 0){let s=n.entries;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let i={instancePath:r+
"/limits/entries",schemaPath:"#/properties/limits/properties/entries/type",keyword:"type",params:{type:"integer"},schema:u.
properties.limits.properties.entries.type,parentSchema:u.properties.limits.properties.entries,data:s};e===null?e=[i]:e.push(
i),t++}if(typeof s=="number"&&isFinite(s)){if(s>1e6||isNaN(s)){let i={instancePath:r+"/limits/entries",schemaPath:"#/pro\
perties/limits/properties/entries/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},schema:1e6,parentSchema:u.
properties.limits.properties.entries,data:s};e===null?e=[i]:e.push(i),t++}if(s<1||isNaN(s)){let i={instancePath:r+"/limi\
ts/entries",schemaPath:"#/properties/limits/properties/entries/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
schema:1,parentSchema:u.properties.limits.properties.entries,data:s};e===null?e=[i]:e.push(i),t++}}}if(n.entryBytes!==void 0){
let s=n.entryBytes;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let i={instancePath:r+"/limits/entryBytes",
schemaPath:"#/properties/limits/properties/entryBytes/type",keyword:"type",params:{type:"integer"},schema:u.properties.limits.
properties.entryBytes.type,parentSchema:u.properties.limits.properties.entryBytes,data:s};e===null?e=[i]:e.push(i),t++}if(typeof s==
"number"&&isFinite(s)){if(s>536870912||isNaN(s)){let i={instancePath:r+"/limits/entryBytes",schemaPath:"#/properties/lim\
its/properties/entryBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:536870912},schema:536870912,parentSchema:u.
properties.limits.properties.entryBytes,data:s};e===null?e=[i]:e.push(i),t++}if(s<1||isNaN(s)){let i={instancePath:r+"/l\
imits/entryBytes",schemaPath:"#/properties/limits/properties/entryBytes/minimum",keyword:"minimum",params:{comparison:">\
=",limit:1},schema:1,parentSchema:u.properties.limits.properties.entryBytes,data:s};e===null?e=[i]:e.push(i),t++}}}if(n.
archiveBytes!==void 0){let s=n.archiveBytes;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let i={instancePath:r+
"/limits/archiveBytes",schemaPath:"#/properties/limits/properties/archiveBytes/type",keyword:"type",params:{type:"intege\
r"},schema:u.properties.limits.properties.archiveBytes.type,parentSchema:u.properties.limits.properties.archiveBytes,data:s};
e===null?e=[i]:e.push(i),t++}if(typeof s=="number"&&isFinite(s)){if(s>4294967296||isNaN(s)){let i={instancePath:r+"/limi\
ts/archiveBytes",schemaPath:"#/properties/limits/properties/archiveBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:4294967296},schema:4294967296,parentSchema:u.properties.limits.properties.archiveBytes,data:s};e===null?e=[i]:
e.push(i),t++}if(s<1||isNaN(s)){let i={instancePath:r+"/limits/archiveBytes",schemaPath:"#/properties/limits/properties/\
archiveBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:u.properties.limits.properties.
archiveBytes,data:s};e===null?e=[i]:e.push(i),t++}}}if(n.ratio!==void 0){let s=n.ratio;if(!(typeof s=="number"&&!(s%1)&&
!isNaN(s)&&isFinite(s))){let i={instancePath:r+"/limits/ratio",schemaPath:"#/properties/limits/properties/ratio/type",keyword:"\
type",params:{type:"integer"},schema:u.properties.limits.properties.ratio.type,parentSchema:u.properties.limits.properties.
ratio,data:s};e===null?e=[i]:e.push(i),t++}if(typeof s=="number"&&isFinite(s)){if(s>1e5||isNaN(s)){let i={instancePath:r+
"/limits/ratio",schemaPath:"#/properties/limits/properties/ratio/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},
schema:1e5,parentSchema:u.properties.limits.properties.ratio,data:s};e===null?e=[i]:e.push(i),t++}if(s<1||isNaN(s)){let i={
instancePath:r+"/limits/ratio",schemaPath:"#/properties/limits/properties/ratio/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:u.properties.limits.properties.ratio,data:s};e===null?e=[i]:e.push(i),t++}}}}else{let s={
instancePath:r+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type:"object"},schema:u.properties.
limits.type,parentSchema:u.properties.limits,data:n};e===null?e=[s]:e.push(s),t++}}if(a.data!==void 0){let n=a.data;if(n&&
typeof n=="object"&&!Array.isArray(n)){for(let s in n)if(s!=="allowlist"){let i={instancePath:r+"/data",schemaPath:"#/pr\
operties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},schema:!1,parentSchema:u.
properties.data,data:n};e===null?e=[i]:e.push(i),t++}if(n.allowlist!==void 0){let s=n.allowlist;if(typeof s=="string"){if(!v.
test(s)){let i={instancePath:r+"/data/allowlist",schemaPath:"#/properties/data/properties/allowlist/pattern",keyword:"pa\
ttern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.data.properties.allowlist,data:s};e===null?e=[i]:e.
push(i),t++}}else{let i={instancePath:r+"/data/allowlist",schemaPath:"#/properties/data/properties/allowlist/type",keyword:"\
type",params:{type:"string"},schema:u.properties.data.properties.allowlist.type,parentSchema:u.properties.data.properties.
allowlist,data:s};e===null?e=[i]:e.push(i),t++}}}else{let s={instancePath:r+"/data",schemaPath:"#/properties/data/type",
keyword:"type",params:{type:"object"},schema:u.properties.data.type,parentSchema:u.properties.data,data:n};e===null?e=[s]:
e.push(s),t++}}if(a.flow!==void 0&&(ue(a.flow,{instancePath:r+"/flow",parentData:a,parentDataProperty:"flow",rootData:O})||
(e=F(e,ue.errors),t=e.length)),a.organization!==void 0){let n=a.organization;if(n&&typeof n=="object"&&!Array.isArray(n)){
for(let s in n)if(!(s==="name"||s==="region")){let i={instancePath:r+"/organization",schemaPath:"#/properties/organizati\
on/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},schema:!1,parentSchema:u.properties.
organization,data:n};e===null?e=[i]:e.push(i),t++}if(n.name!==void 0){let s=n.name;if(typeof s=="string"){if(!v.test(s)){
let i={instancePath:r+"/organization/name",schemaPath:"#/properties/organization/properties/name/pattern",keyword:"patte\
rn",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.organization.properties.name,data:s};e===null?e=[i]:e.
push(i),t++}}else{let i={instancePath:r+"/organization/name",schemaPath:"#/properties/organization/properties/name/type",
keyword:"type",params:{type:"string"},schema:u.properties.organization.properties.name.type,parentSchema:u.properties.organization.
properties.name,data:s};e===null?e=[i]:e.push(i),t++}}if(n.region!==void 0){let s=n.region;if(!(s==="NA"||s==="EMEA"||s===
"APAC")){let i={instancePath:r+"/organization/region",schemaPath:"#/definitions/region/enum",keyword:"enum",params:{allowedValues:U.
enum},schema:U.enum,parentSchema:U,data:s};e===null?e=[i]:e.push(i),t++}}}else{let s={instancePath:r+"/organization",schemaPath:"\
#/properties/organization/type",keyword:"type",params:{type:"object"},schema:u.properties.organization.type,parentSchema:u.
properties.organization,data:n};e===null?e=[s]:e.push(s),t++}}if(a.allowedRegions!==void 0){let n=a.allowedRegions;if(Array.
isArray(n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];if(!(p==="NA"||p==="EMEA"||p==="APAC")){let m={instancePath:r+
"/allowedRegions/"+i,schemaPath:"#/definitions/region/enum",keyword:"enum",params:{allowedValues:U.enum},schema:U.enum,parentSchema:U,
data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/allowedRegions",schemaPath:"#/properties/allowedRegi\
ons/type",keyword:"type",params:{type:"array"},schema:u.properties.allowedRegions.type,parentSchema:u.properties.allowedRegions,
data:n};e===null?e=[s]:e.push(s),t++}}if(a.network!==void 0){let n=a.network;if(n&&typeof n=="object"&&!Array.isArray(n)){
for(let s in n)if(!(s==="egressRestricted"||s==="allowlists")){let i={instancePath:r+"/network",schemaPath:"#/properties\
/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},schema:!1,parentSchema:u.properties.
network,data:n};e===null?e=[i]:e.push(i),t++}if(n.egressRestricted!==void 0){let s=n.egressRestricted;if(typeof s!="bool\
ean"){let i={instancePath:r+"/network/egressRestricted",schemaPath:"#/properties/network/properties/egressRestricted/typ\
e",keyword:"type",params:{type:"boolean"},schema:u.properties.network.properties.egressRestricted.type,parentSchema:u.properties.
network.properties.egressRestricted,data:s};e===null?e=[i]:e.push(i),t++}}if(n.allowlists!==void 0){let s=n.allowlists;if(Array.
isArray(s)){let i=s.length;for(let p=0;p<i;p++)ye(s[p],{instancePath:r+"/network/allowlists/"+p,parentData:s,parentDataProperty:p,
rootData:O})||(e=F(e,ye.errors),t=e.length)}else{let i={instancePath:r+"/network/allowlists",schemaPath:"#/properties/ne\
twork/properties/allowlists/type",keyword:"type",params:{type:"array"},schema:u.properties.network.properties.allowlists.
type,parentSchema:u.properties.network.properties.allowlists,data:s};e===null?e=[i]:e.push(i),t++}}}else{let s={instancePath:r+
"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type:"object"},schema:u.properties.network.type,
parentSchema:u.properties.network,data:n};e===null?e=[s]:e.push(s),t++}}if(a.environments!==void 0){let n=a.environments;
if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++)we(n[i],{instancePath:r+"/environments/"+i,parentData:n,parentDataProperty:i,
rootData:O})||(e=F(e,we.errors),t=e.length)}else{let s={instancePath:r+"/environments",schemaPath:"#/properties/environm\
ents/type",keyword:"type",params:{type:"array"},schema:u.properties.environments.type,parentSchema:u.properties.environments,
data:n};e===null?e=[s]:e.push(s),t++}}if(a.regulatedDataClasses!==void 0){let n=a.regulatedDataClasses;if(Array.isArray(
n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/regulat\
edDataClasses/"+i,schemaPath:"#/definitions/dataClass/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Q,
data:p};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/regulatedDataClasses/"+i,schemaPath:"#/definitions/da\
taClass/type",keyword:"type",params:{type:"string"},schema:Q.type,parentSchema:Q,data:p};e===null?e=[m]:e.push(m),t++}}}else{
let s={instancePath:r+"/regulatedDataClasses",schemaPath:"#/properties/regulatedDataClasses/type",keyword:"type",params:{
type:"array"},schema:u.properties.regulatedDataClasses.type,parentSchema:u.properties.regulatedDataClasses,data:n};e===null?
e=[s]:e.push(s),t++}}if(a.publicApis!==void 0){let n=a.publicApis;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++){
let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/publicApis/"+i,schemaPath:"#/properties/publicA\
pis/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.publicApis.items,data:p};
e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/publicApis/"+i,schemaPath:"#/properties/publicApis/items/type",
keyword:"type",params:{type:"string"},schema:u.properties.publicApis.items.type,parentSchema:u.properties.publicApis.items,
data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/publicApis",schemaPath:"#/properties/publicApis/type",
keyword:"type",params:{type:"array"},schema:u.properties.publicApis.type,parentSchema:u.properties.publicApis,data:n};e===
null?e=[s]:e.push(s),t++}}if(a.apis!==void 0){let n=a.apis;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];
if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.name===void 0){let m={instancePath:r+"/apis/"+i,schemaPath:"#/definiti\
ons/api/required",keyword:"required",params:{missingProperty:"name"},schema:j.required,parentSchema:j,data:p};e===null?e=
[m]:e.push(m),t++}if(p.env===void 0){let m={instancePath:r+"/apis/"+i,schemaPath:"#/definitions/api/required",keyword:"r\
equired",params:{missingProperty:"env"},schema:j.required,parentSchema:j,data:p};e===null?e=[m]:e.push(m),t++}for(let m in p)
if(!(m==="name"||m==="env"||m==="profile"||m==="trustedIpGroup"||m==="sslOnly")){let l={instancePath:r+"/apis/"+i,schemaPath:"\
#/definitions/api/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},schema:!1,parentSchema:j,
data:p};e===null?e=[l]:e.push(l),t++}if(p.name!==void 0){let m=p.name;if(typeof m=="string"){if(!v.test(m)){let l={instancePath:r+
"/apis/"+i+"/name",schemaPath:"#/definitions/api/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:j.properties.name,data:m};e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/apis/"+i+"/name",
schemaPath:"#/definitions/api/properties/name/type",keyword:"type",params:{type:"string"},schema:j.properties.name.type,
parentSchema:j.properties.name,data:m};e===null?e=[l]:e.push(l),t++}}if(p.env!==void 0){let m=p.env;if(typeof m=="string"){
if(!v.test(m)){let l={instancePath:r+"/apis/"+i+"/env",schemaPath:"#/definitions/api/properties/env/pattern",keyword:"pa\
ttern",params:{pattern:"\\S"},schema:"\\S",parentSchema:j.properties.env,data:m};e===null?e=[l]:e.push(l),t++}}else{let l={
instancePath:r+"/apis/"+i+"/env",schemaPath:"#/definitions/api/properties/env/type",keyword:"type",params:{type:"string"},
schema:j.properties.env.type,parentSchema:j.properties.env,data:m};e===null?e=[l]:e.push(l),t++}}if(p.profile!==void 0){
let m=p.profile;if(!(m&&typeof m=="object"&&!Array.isArray(m))&&m!==null){let l={instancePath:r+"/apis/"+i+"/profile",schemaPath:"\
#/definitions/api/properties/profile/type",keyword:"type",params:{type:j.properties.profile.type},schema:j.properties.profile.
type,parentSchema:j.properties.profile,data:m};e===null?e=[l]:e.push(l),t++}if(m&&typeof m=="object"&&!Array.isArray(m)){
if(m.type===void 0){let l={instancePath:r+"/apis/"+i+"/profile",schemaPath:"#/definitions/api/properties/profile/require\
d",keyword:"required",params:{missingProperty:"type"},schema:j.properties.profile.required,parentSchema:j.properties.profile,
data:m};e===null?e=[l]:e.push(l),t++}for(let l in m)if(!(l==="type"||l==="idp")){let y={instancePath:r+"/apis/"+i+"/prof\
ile",schemaPath:"#/definitions/api/properties/profile/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
schema:!1,parentSchema:j.properties.profile,data:m};e===null?e=[y]:e.push(y),t++}if(m.type!==void 0){let l=m.type;if(!(l===
"anonymous"||l==="basic"||l==="apikey"||l==="oauth2")){let y={instancePath:r+"/apis/"+i+"/profile/type",schemaPath:"#/de\
finitions/api/properties/profile/properties/type/enum",keyword:"enum",params:{allowedValues:j.properties.profile.properties.
type.enum},schema:j.properties.profile.properties.type.enum,parentSchema:j.properties.profile.properties.type,data:l};e===
null?e=[y]:e.push(y),t++}}if(m.idp!==void 0){let l=m.idp;if(typeof l=="string"){if(!v.test(l)){let y={instancePath:r+"/a\
pis/"+i+"/profile/idp",schemaPath:"#/definitions/api/properties/profile/properties/idp/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:j.properties.profile.properties.idp,data:l};e===null?e=[y]:e.push(y),t++}}else{
let y={instancePath:r+"/apis/"+i+"/profile/idp",schemaPath:"#/definitions/api/properties/profile/properties/idp/type",keyword:"\
type",params:{type:"string"},schema:j.properties.profile.properties.idp.type,parentSchema:j.properties.profile.properties.
idp,data:l};e===null?e=[y]:e.push(y),t++}}}}if(p.trustedIpGroup!==void 0){let m=p.trustedIpGroup;if(typeof m=="string"){
if(!v.test(m)){let l={instancePath:r+"/apis/"+i+"/trustedIpGroup",schemaPath:"#/definitions/api/properties/trustedIpGrou\
p/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:j.properties.trustedIpGroup,data:m};e===null?
e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/apis/"+i+"/trustedIpGroup",schemaPath:"#/definitions/api/properties/tr\
ustedIpGroup/type",keyword:"type",params:{type:"string"},schema:j.properties.trustedIpGroup.type,parentSchema:j.properties.
trustedIpGroup,data:m};e===null?e=[l]:e.push(l),t++}}if(p.sslOnly!==void 0){let m=p.sslOnly;if(typeof m!="boolean"){let l={
instancePath:r+"/apis/"+i+"/sslOnly",schemaPath:"#/definitions/api/properties/sslOnly/type",keyword:"type",params:{type:"\
boolean"},schema:j.properties.sslOnly.type,parentSchema:j.properties.sslOnly,data:m};e===null?e=[l]:e.push(l),t++}}}else{
let m={instancePath:r+"/apis/"+i,schemaPath:"#/definitions/api/type",keyword:"type",params:{type:"object"},schema:j.type,
parentSchema:j,data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/apis",schemaPath:"#/properties/apis/t\
ype",keyword:"type",params:{type:"array"},schema:u.properties.apis.type,parentSchema:u.properties.apis,data:n};e===null?
e=[s]:e.push(s),t++}}if(a.trustedPlugins!==void 0){let n=a.trustedPlugins;if(Array.isArray(n)){let s=n.length;for(let i=0;i<
s;i++){let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/trustedPlugins/"+i,schemaPath:"#/propert\
ies/trustedPlugins/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.trustedPlugins.
items,data:p};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/trustedPlugins/"+i,schemaPath:"#/properties/tru\
stedPlugins/items/type",keyword:"type",params:{type:"string"},schema:u.properties.trustedPlugins.items.type,parentSchema:u.
properties.trustedPlugins.items,data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/trustedPlugins",schemaPath:"\
#/properties/trustedPlugins/type",keyword:"type",params:{type:"array"},schema:u.properties.trustedPlugins.type,parentSchema:u.
properties.trustedPlugins,data:n};e===null?e=[s]:e.push(s),t++}}if(a.mtlsHosts!==void 0){let n=a.mtlsHosts;if(Array.isArray(
n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];if(typeof p=="string"){if(q(p)>300){let m={instancePath:r+"/mtlsHosts\
/"+i,schemaPath:"#/definitions/host/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:J,data:p};
e===null?e=[m]:e.push(m),t++}if(!$e.test(p)){let m={instancePath:r+"/mtlsHosts/"+i,schemaPath:"#/definitions/host/patter\
n",keyword:"pattern",params:{pattern:"^[^\\s/:]+$"},schema:"^[^\\s/:]+$",parentSchema:J,data:p};e===null?e=[m]:e.push(m),
t++}}else{let m={instancePath:r+"/mtlsHosts/"+i,schemaPath:"#/definitions/host/type",keyword:"type",params:{type:"string"},
schema:J.type,parentSchema:J,data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/mtlsHosts",schemaPath:"\
#/properties/mtlsHosts/type",keyword:"type",params:{type:"array"},schema:u.properties.mtlsHosts.type,parentSchema:u.properties.
mtlsHosts,data:n};e===null?e=[s]:e.push(s),t++}}if(a.people!==void 0){let n=a.people;if(Array.isArray(n)){let s=n.length;
for(let i=0;i<s;i++){let p=n[i];if(typeof p=="string"){if(!v.test(p)){let m={instancePath:r+"/people/"+i,schemaPath:"#/p\
roperties/people/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.people.items,
data:p};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/people/"+i,schemaPath:"#/properties/people/items/type",
keyword:"type",params:{type:"string"},schema:u.properties.people.items.type,parentSchema:u.properties.people.items,data:p};
e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/people",schemaPath:"#/properties/people/type",keyword:"type",
params:{type:"array"},schema:u.properties.people.type,parentSchema:u.properties.people,data:n};e===null?e=[s]:e.push(s),
t++}}if(a.roles!==void 0){let n=a.roles;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.name===void 0){let m={instancePath:r+"/roles/"+i,schemaPath:"#/definitions/role/requir\
ed",keyword:"required",params:{missingProperty:"name"},schema:z.required,parentSchema:z,data:p};e===null?e=[m]:e.push(m),
t++}for(let m in p)if(!(m==="name"||m==="members")){let l=p[m];if(!(l==="none"||l==="view-logs"||l==="execute"||l==="rea\
d"||l==="write"||l==="admin")){let y={instancePath:r+"/roles/"+i+"/"+m.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/definitions/role/additionalProperties/enum",keyword:"enum",params:{allowedValues:z.additionalProperties.enum},schema:z.
additionalProperties.enum,parentSchema:z.additionalProperties,data:l};e===null?e=[y]:e.push(y),t++}}if(p.name!==void 0){
let m=p.name;if(typeof m=="string"){if(!v.test(m)){let l={instancePath:r+"/roles/"+i+"/name",schemaPath:"#/definitions/r\
ole/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:z.properties.name,data:m};
e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/roles/"+i+"/name",schemaPath:"#/definitions/role/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:z.properties.name.type,parentSchema:z.properties.name,data:m};e===
null?e=[l]:e.push(l),t++}}if(p.members!==void 0){let m=p.members;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))&&
!Array.isArray(m)){let l={instancePath:r+"/roles/"+i+"/members",schemaPath:"#/definitions/role/properties/members/type",
keyword:"type",params:{type:z.properties.members.type},schema:z.properties.members.type,parentSchema:z.properties.members,
data:m};e===null?e=[l]:e.push(l),t++}if(typeof m=="number"&&isFinite(m)&&(m<0||isNaN(m))){let l={instancePath:r+"/roles/"+
i+"/members",schemaPath:"#/definitions/role/properties/members/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
schema:0,parentSchema:z.properties.members,data:m};e===null?e=[l]:e.push(l),t++}if(Array.isArray(m)){let l=m.length;for(let y=0;y<
l;y++){let B=m[y];if(typeof B=="string"){if(!v.test(B)){let M={instancePath:r+"/roles/"+i+"/members/"+y,schemaPath:"#/de\
finitions/role/properties/members/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:z.properties.
members.items,data:B};e===null?e=[M]:e.push(M),t++}}else{let M={instancePath:r+"/roles/"+i+"/members/"+y,schemaPath:"#/d\
efinitions/role/properties/members/items/type",keyword:"type",params:{type:"string"},schema:z.properties.members.items.type,
parentSchema:z.properties.members.items,data:B};e===null?e=[M]:e.push(M),t++}}}}}else{let m={instancePath:r+"/roles/"+i,
schemaPath:"#/definitions/role/type",keyword:"type",params:{type:"object"},schema:z.type,parentSchema:z,data:p};e===null?
e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type:"\
array"},schema:u.properties.roles.type,parentSchema:u.properties.roles,data:n};e===null?e=[s]:e.push(s),t++}}if(a.orgPolicies!==
void 0){let n=a.orgPolicies;if(n&&typeof n=="object"&&!Array.isArray(n)){for(let s in n)if(!(s==="twoFactor"||s==="requi\
reApiSecurityProfile"||s==="reauthenticationOnChange"||s==="enableRemoteAgentConfiguration")){let i={instancePath:r+"/or\
gPolicies",schemaPath:"#/properties/orgPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
schema:!1,parentSchema:u.properties.orgPolicies,data:n};e===null?e=[i]:e.push(i),t++}if(n.twoFactor!==void 0){let s=n.twoFactor;
if(typeof s!="string"&&typeof s!="boolean"){let i={instancePath:r+"/orgPolicies/twoFactor",schemaPath:"#/properties/orgP\
olicies/properties/twoFactor/type",keyword:"type",params:{type:u.properties.orgPolicies.properties.twoFactor.type},schema:u.
properties.orgPolicies.properties.twoFactor.type,parentSchema:u.properties.orgPolicies.properties.twoFactor,data:s};e===
null?e=[i]:e.push(i),t++}if(typeof s=="string"&&!v.test(s)){let i={instancePath:r+"/orgPolicies/twoFactor",schemaPath:"#\
/properties/orgPolicies/properties/twoFactor/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.
properties.orgPolicies.properties.twoFactor,data:s};e===null?e=[i]:e.push(i),t++}}if(n.requireApiSecurityProfile!==void 0){
let s=n.requireApiSecurityProfile;if(typeof s!="boolean"){let i={instancePath:r+"/orgPolicies/requireApiSecurityProfile",
schemaPath:"#/properties/orgPolicies/properties/requireApiSecurityProfile/type",keyword:"type",params:{type:"boolean"},schema:u.
properties.orgPolicies.properties.requireApiSecurityProfile.type,parentSchema:u.properties.orgPolicies.properties.requireApiSecurityProfile,
data:s};e===null?e=[i]:e.push(i),t++}}if(n.reauthenticationOnChange!==void 0){let s=n.reauthenticationOnChange;if(typeof s!=
"boolean"){let i={instancePath:r+"/orgPolicies/reauthenticationOnChange",schemaPath:"#/properties/orgPolicies/properties\
/reauthenticationOnChange/type",keyword:"type",params:{type:"boolean"},schema:u.properties.orgPolicies.properties.reauthenticationOnChange.
type,parentSchema:u.properties.orgPolicies.properties.reauthenticationOnChange,data:s};e===null?e=[i]:e.push(i),t++}}if(n.
enableRemoteAgentConfiguration!==void 0){let s=n.enableRemoteAgentConfiguration;if(typeof s!="boolean"){let i={instancePath:r+
"/orgPolicies/enableRemoteAgentConfiguration",schemaPath:"#/properties/orgPolicies/properties/enableRemoteAgentConfigura\
tion/type",keyword:"type",params:{type:"boolean"},schema:u.properties.orgPolicies.properties.enableRemoteAgentConfiguration.
type,parentSchema:u.properties.orgPolicies.properties.enableRemoteAgentConfiguration,data:s};e===null?e=[i]:e.push(i),t++}}}else{
let s={instancePath:r+"/orgPolicies",schemaPath:"#/properties/orgPolicies/type",keyword:"type",params:{type:"object"},schema:u.
properties.orgPolicies.type,parentSchema:u.properties.orgPolicies,data:n};e===null?e=[s]:e.push(s),t++}}if(a.requiredAttestations!==
void 0){let n=a.requiredAttestations;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++){let p=n[i];if(typeof p=="s\
tring"){if(!v.test(p)){let m={instancePath:r+"/requiredAttestations/"+i,schemaPath:"#/properties/requiredAttestations/it\
ems/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.requiredAttestations.items,
data:p};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/requiredAttestations/"+i,schemaPath:"#/properties/req\
uiredAttestations/items/type",keyword:"type",params:{type:"string"},schema:u.properties.requiredAttestations.items.type,
parentSchema:u.properties.requiredAttestations.items,data:p};e===null?e=[m]:e.push(m),t++}}}else{let s={instancePath:r+"\
/requiredAttestations",schemaPath:"#/properties/requiredAttestations/type",keyword:"type",params:{type:"array"},schema:u.
properties.requiredAttestations.type,parentSchema:u.properties.requiredAttestations,data:n};e===null?e=[s]:e.push(s),t++}}
if(a.attestations!==void 0){let n=a.attestations;if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++)Pe(n[i],{instancePath:r+
"/attestations/"+i,parentData:n,parentDataProperty:i,rootData:O})||(e=F(e,Pe.errors),t=e.length)}else{let s={instancePath:r+
"/attestations",schemaPath:"#/properties/attestations/type",keyword:"type",params:{type:"array"},schema:u.properties.attestations.
type,parentSchema:u.properties.attestations,data:n};e===null?e=[s]:e.push(s),t++}}if(a.waivers!==void 0){let n=a.waivers;
if(Array.isArray(n)){let s=n.length;for(let i=0;i<s;i++)Se(n[i],{instancePath:r+"/waivers/"+i,parentData:n,parentDataProperty:i,
rootData:O})||(e=F(e,Se.errors),t=e.length)}else{let s={instancePath:r+"/waivers",schemaPath:"#/properties/waivers/type",
keyword:"type",params:{type:"array"},schema:u.properties.waivers.type,parentSchema:u.properties.waivers,data:n};e===null?
e=[s]:e.push(s),t++}}}else{let n={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:u.type,
parentSchema:u,data:a};e===null?e=[n]:e.push(n),t++}return ke.errors=e,t===0}function F(a,r){if(a===null)return r;for(let N of r)
a.push(N);return a}export{He as default,Ye as validate};
