// Made by build/schemas.mjs from schemas/*.schema.json; not to be edited.
var Ce=(s,r)=>()=>{try{return r||s((r={exports:{}}).exports,r),r.exports}catch(R){throw r=0,R}};var qe=Ce(ge=>{"use strict";Object.defineProperty(ge,"__esModule",{value:!0});function je(s){let r=s.length,R=0,W=0,O;for(;W<
r;)R++,O=s.charCodeAt(W++),O>=55296&&O<=56319&&W<r&&(O=s.charCodeAt(W),(O&64512)===56320&&W++);return R}ge.default=je;je.
code='require("ajv/dist/runtime/ucs2length").default'});var Ye=Se,He=Se,u={$schema:"http://json-schema.org/draft-07/schema#",$id:"https://harmony-lint.example/schemas/config.sc\
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
Most levels of brackets in JSON and of elements in XML: a whole number.",minimum:1,maximum:5e3,default:500}}},data:{type:"\
object",description:"Your own data in place of what comes with harmony-lint.",additionalProperties:!1,properties:{allowlist:{
type:"string",description:"A file in the form of data/allowlist.json with the regions' hosts and addresses.",pattern:"\\S",
examples:["fw/jitterbit-allowlist.json"]}}},flow:{$ref:"#/definitions/flow"},organization:{type:"object",description:"Th\
e Harmony organization.",additionalProperties:!1,properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:[
"Acme"]},region:{$ref:"#/definitions/region"}}},allowedRegions:{type:"array",description:"The regions where your data ma\
y live.",items:{$ref:"#/definitions/region"},examples:[["EMEA"]]},network:{type:"object",description:"Firewalls around p\
rivate agents and the systems they reach.",additionalProperties:!1,properties:{egressRestricted:{type:"boolean",description:"\
Whether the firewall blocks outgoing connections by default."},allowlists:{type:"array",description:"Files that hold the\
 firewall's lists.",items:{$ref:"#/definitions/allowlist"}}}},environments:{type:"array",description:"The environments o\
f the organization, and which files belong to which.",items:{$ref:"#/definitions/environment"}},regulatedDataClasses:{type:"\
array",description:"The data classes that a law or contract governs. Replaces the built-in list.",items:{$ref:"#/definit\
ions/dataClass"},default:["pii","pii-eu","phi","pci"]},publicApis:{type:"array",description:"Names of the APIs that anyo\
ne may call.",items:{type:"string",description:"The name of an API.",pattern:"\\S"},examples:[["health"]]},apis:{type:"a\
rray",description:"The APIs of API Manager. No export holds their security profiles.",items:{$ref:"#/definitions/api"}},
trustedPlugins:{type:"array",description:"Names of the Jitterbit plugins that your projects may run.",items:{type:"strin\
g",description:"The name of a plugin.",pattern:"\\S"}},mtlsHosts:{type:"array",description:"Hosts that ask for a client \
certificate.",items:{$ref:"#/definitions/host"},examples:[["bank.example"]]},people:{type:"array",description:"User name\
s and addresses of people, which no connection should log in with.",items:{type:"string",description:"A user name or an \
e-mail address.",pattern:"\\S"},examples:[["maria.lopez@corp.example"]]},roles:{type:"array",description:"The roles of t\
he organization, and what each may do in each environment.",items:{$ref:"#/definitions/role"},examples:[[{name:"Develope\
rs",PROD:"view-logs",DEV:"write"}]]},orgPolicies:{type:"object",description:"Settings of Management Console > Organizati\
ons > Policies.",additionalProperties:!1,properties:{twoFactor:{type:["string","boolean"],description:"When two-factor l\
ogin is asked for: each-login, another word of yours, or off.",pattern:"\\S",examples:["each-login","off"]},requireApiSecurityProfile:{
type:"boolean",description:"Whether every API must have a security profile."},reauthenticationOnChange:{type:"boolean",description:"\
Whether one must log in again to change settings."},enableRemoteAgentConfiguration:{type:"boolean",description:"Whether \
jitterbit.conf may be changed from Harmony."}}},requiredAttestations:{type:"array",description:"Ids of the attestations \
that must be there. Replaces the built-in list.",items:{type:"string",description:"The id of an attestation.",pattern:"\\\
S"},default:["security-audit","tfa","access-review","patching","allowlist-review","cloud-logging"]},attestations:{type:"\
array",description:"What no file can show, and who vouches for it.",items:{$ref:"#/definitions/attestation"}},waivers:{type:"\
array",description:"Findings that were accepted, with the reason.",items:{$ref:"#/definitions/waiver"}}},definitions:{level:{
enum:["off","info","warning","error"],description:"One of off, info, warning or error."},severity:{enum:["info","warning",
"error"],description:"One of info, warning or error."},rulePattern:{type:"string",description:"The id of a rule, a group\
 such as logging/*, or *.",pattern:"\\S",maxLength:200},setting:{type:["string","object"],description:"A level (off, inf\
o, warning, error), or a map of severity and options.",additionalProperties:!1,properties:{severity:{$ref:"#/definitions\
/level"},options:{type:"object",description:"Options of this rule; its page says which."}},if:{type:"string"},then:{enum:[
"off","info","warning","error"]}},override:{type:"object",description:"Levels of rules for some files or artifacts: wher\
e files and artifacts both match.",required:["rules"],anyOf:[{required:["files"]},{required:["artifacts"]}],additionalProperties:!1,
properties:{files:{type:["string","array"],description:"File globs: * within a folder, ** over folders, ? one letter, {a\
,b} either.",pattern:"\\S",maxLength:500,items:{$ref:"#/definitions/glob"},examples:[["exports/dev/**"]]},artifacts:{type:[
"string","array"],description:"Artifacts as kind:name, kind:id or kind:*; * and ? in the name stand for any letters.",pattern:"\
\\S",maxLength:500,items:{$ref:"#/definitions/glob"},examples:["connection:Legacy *",["script:*","mapping:*"]]},rules:{type:"\
object",description:"Levels of rules and groups.",additionalProperties:{$ref:"#/definitions/level"},examples:[{"logging/\
debug-mode-enabled":"info"}]}}},glob:{type:"string",description:"Text in which * and ? stand for any letters.",pattern:"\
\\S",maxLength:500},region:{enum:["NA","EMEA","APAC"],description:"The region of Harmony: NA, EMEA or APAC."},host:{type:"\
string",description:"A host name without protocol and port; * stands for any part.",pattern:"^[^\\s/:]+$",maxLength:300,
examples:["erp.corp.example","*.sandbox.my.salesforce.com"]},dataClass:{type:"string",description:"none, internal, pii, \
pii-eu, phi, pci, or a name of yours.",pattern:"\\S",examples:["none","internal","pii","pii-eu","phi","pci"]},date:{type:"\
string",description:"A day as YYYY-MM-DD.",examples:["2027-03-31"]},paths:{type:["string","object","array"],description:"\
A file or file glob, an entry with optional: true, or a list of these.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,
properties:{path:{$ref:"#/definitions/pathText"},optional:{$ref:"#/definitions/optional"}},items:{$ref:"#/definitions/pa\
th"}},path:{type:["string","object"],description:"A file or file glob, or an entry with path and optional.",pattern:"\\S",
maxLength:500,required:["path"],additionalProperties:!1,properties:{path:{$ref:"#/definitions/pathText"},optional:{$ref:"\
#/definitions/optional"}}},pathText:{type:"string",description:"A file or folder, or a glob: * within a folder, ** over \
folders, ? one letter, {a,b} either.",pattern:"\\S",maxLength:500,examples:["exports/prod/**","agents/prod/jitterbit.con\
f"]},optional:{type:"boolean",description:"Whether it is no mistake that nothing is there.",default:!1},allowlist:{type:"\
object",description:"A file that holds one of the firewall's lists.",required:["file","use"],additionalProperties:!1,properties:{
file:{$ref:"#/definitions/pathText"},use:{enum:["privateAgentOutbound","cloudAgentInbound"],description:"What the list l\
ets through: private agents out to Harmony, or cloud agents in to you."},optional:{$ref:"#/definitions/optional"}}},environment:{
type:"object",description:"One environment, as Management Console > Environments names it.",required:["name","class"],additionalProperties:!1,
properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["DEV","PROD"]},class:{enum:["development",
"test","staging","production"],description:"What it is for: development, test, staging or production."},exports:{$ref:"#\
/definitions/paths",description:"The projects of this environment: files, folders or globs.",examples:[["exports/prod/**"]]},
conf:{$ref:"#/definitions/paths",description:"The files of its agents: jitterbit.conf, register.json, docker-compose.yml\
, \u2026",examples:["agents/prod/jitterbit.conf"]},hosts:{type:"array",description:"The hosts that belong to this enviro\
nment and to no other.",items:{$ref:"#/definitions/host"}},apiPrefix:{type:"string",description:"The prefix of its APIs'\
 URLs.",pattern:"\\S",examples:["prod"]},dataClass:{$ref:"#/definitions/dataClass"},agentGroup:{$ref:"#/definitions/agen\
tGroup"},logShipping:{$ref:"#/definitions/logShipping"}}},agentGroup:{type:"object",description:"The agent group that ru\
ns its operations.",additionalProperties:!1,properties:{name:{type:"string",description:"Its name in Management Console \
> Agents.",pattern:"\\S",examples:["AG-Prod"]},type:{enum:["cloud","private"],description:"Whether Jitterbit runs the ag\
ents (cloud), or you do (private)."},cloudLogging:{enum:["enabled","disabled"],description:"The switch in Management Con\
sole > Agents > Private: enabled or disabled."},minVersion:{type:"string",description:'The oldest version that its agent\
s may have, in quotes: "12.6".',pattern:"^[0-9]+(?:\\.[0-9]+)*$",maxLength:40,examples:["12.6"]}}},logShipping:{type:"ob\
ject",description:"How logs reach you where cloud logging is disabled.",required:["method"],additionalProperties:!1,properties:{
method:{enum:["script","collector"],description:"An operation that sends them (script), or a program on the agent's host\
 (collector)."},operation:{type:"string",description:"The name of the operation that sends the logs.",pattern:"\\S",examples:[
"Ship Logs"]},product:{type:"string",description:"What collects the logs.",pattern:"\\S",examples:["splunk","elastic","d\
atadog"]}},if:{properties:{method:{const:"script"}},required:["method"]},then:{required:["operation"]}},api:{type:"objec\
t",description:"One API of API Manager in one environment.",required:["name","env"],additionalProperties:!1,properties:{
name:{type:"string",description:"Its name.",pattern:"\\S",examples:["orders"]},env:{type:"string",description:"The name \
of the environment it is published in.",pattern:"\\S",examples:["PROD"]},profile:{type:["object","null"],description:"It\
s security profile; null or left out where it has none.",required:["type"],additionalProperties:!1,properties:{type:{enum:[
"anonymous","basic","apikey","oauth2"],description:"How callers prove who they are: anonymous, basic, apikey or oauth2."},
idp:{type:"string",description:"The identity provider of OAuth 2.0.",pattern:"\\S",examples:["okta","google","salesforce",
"entra"]}}},trustedIpGroup:{type:"string",description:"The trusted IP group that calls must come from.",pattern:"\\S",examples:[
"partners"]},sslOnly:{type:"boolean",description:"Whether only HTTPS is answered."}}},role:{type:"object",description:"A\
 role, and for each environment by its name what it may do there.",required:["name"],properties:{name:{type:"string",description:"\
Its name.",pattern:"\\S",examples:["Developers"]},members:{type:["integer","array"],description:"Who has it: user names,\
 or how many they are.",minimum:0,items:{type:"string",description:"A user name.",pattern:"\\S"}}},additionalProperties:{
enum:["none","view-logs","execute","read","write","admin"],description:"What the role may do in this environment."}},attestation:{
type:"object",description:"A statement that something was done, which no file can show.",required:["id"],additionalProperties:!1,
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
pattern:"\\S",maxLength:300,examples:["Scripts/core/log"]}}},Z={type:"string",description:"The id of a rule, a group suc\
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
"partners"]},sslOnly:{type:"boolean",description:"Whether only HTTPS is answered."}}},K={type:"string",description:"A ho\
st name without protocol and port; * stands for any part.",pattern:"^[^\\s/:]+$",maxLength:300,examples:["erp.corp.examp\
le","*.sandbox.my.salesforce.com"]},z={type:"object",description:"A role, and for each environment by its name what it m\
ay do there.",required:["name"],properties:{name:{type:"string",description:"Its name.",pattern:"\\S",examples:["Develop\
ers"]},members:{type:["integer","array"],description:"Who has it: user names, or how many they are.",minimum:0,items:{type:"\
string",description:"A user name.",pattern:"\\S"}}},additionalProperties:{enum:["none","view-logs","execute","read","wri\
te","admin"],description:"What the role may do in this environment."}},Pe=Object.prototype.hasOwnProperty,q=qe().default,
A=new RegExp("\\S","u"),We=new RegExp("^(?:name|adapter|url|property:.+)$","u"),Re=new RegExp("^(?:name|option:.+)$","u"),
Ee=new RegExp("^[^.]+\\..+$","u"),Ie=new RegExp("^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$","u"),Ge=new RegExp("^https?://","\
u"),Oe=new RegExp("^[^\\s/:]+$","u"),V={type:["string","object"],description:"A level (off, info, warning, error), or a \
map of severity and options.",additionalProperties:!1,properties:{severity:{$ref:"#/definitions/level"},options:{type:"o\
bject",description:"Options of this rule; its page says which."}},if:{type:"string"},then:{enum:["off","info","warning",
"error"]}},X={enum:["off","info","warning","error"],description:"One of off, info, warning or error."};function se(s,{instancePath:r="",
parentData:R,parentDataProperty:W,rootData:O=s}={}){let e=null,t=0;if(typeof s!="string"&&!(s&&typeof s=="object"&&!Array.
isArray(s))){let g={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:V.type},schema:V.type,parentSchema:V,
data:s};e===null?e=[g]:e.push(g),t++}let c=t,p=!0,S=t;if(typeof s!="string"){let g={};e===null?e=[g]:e.push(g),t++}var k=S===
t;if(t=c,e!==null&&(c?e.length=c:e=null),k){let g=t;if(!(s==="off"||s==="info"||s==="warning"||s==="error")){let f={instancePath:r,
schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues:V.then.enum},schema:V.then.enum,parentSchema:V.then,data:s};
e===null?e=[f]:e.push(f),t++}var k=g===t;p=k}if(!p){let g={instancePath:r,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"\
then"},schema:V.if,parentSchema:V,data:s};e===null?e=[g]:e.push(g),t++}if(s&&typeof s=="object"&&!Array.isArray(s)){for(let g in s)
if(!(g==="severity"||g==="options")){let h={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:g},schema:!1,parentSchema:V,data:s};e===null?e=[h]:e.push(h),t++}if(s.severity!==void 0){
let g=s.severity;if(!(g==="off"||g==="info"||g==="warning"||g==="error")){let h={instancePath:r+"/severity",schemaPath:"\
#/definitions/level/enum",keyword:"enum",params:{allowedValues:X.enum},schema:X.enum,parentSchema:X,data:g};e===null?e=[
h]:e.push(h),t++}}if(s.options!==void 0){let g=s.options;if(!(g&&typeof g=="object"&&!Array.isArray(g))){let h={instancePath:r+
"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type:"object"},schema:V.properties.options.type,
parentSchema:V.properties.options,data:g};e===null?e=[h]:e.push(h),t++}}}return se.errors=e,t===0}var $={type:"object",description:"\
Levels of rules for some files or artifacts: where files and artifacts both match.",required:["rules"],anyOf:[{required:[
"files"]},{required:["artifacts"]}],additionalProperties:!1,properties:{files:{type:["string","array"],description:"File\
 globs: * within a folder, ** over folders, ? one letter, {a,b} either.",pattern:"\\S",maxLength:500,items:{$ref:"#/defi\
nitions/glob"},examples:[["exports/dev/**"]]},artifacts:{type:["string","array"],description:"Artifacts as kind:name, ki\
nd:id or kind:*; * and ? in the name stand for any letters.",pattern:"\\S",maxLength:500,items:{$ref:"#/definitions/glob"},
examples:["connection:Legacy *",["script:*","mapping:*"]]},rules:{type:"object",description:"Levels of rules and groups.",
additionalProperties:{$ref:"#/definitions/level"},examples:[{"logging/debug-mode-enabled":"info"}]}}},Y={type:"string",description:"\
Text in which * and ? stand for any letters.",pattern:"\\S",maxLength:500};function ie(s,{instancePath:r="",parentData:R,
parentDataProperty:W,rootData:O=s}={}){let e=null,t=0,c=t,p=!1,S=t;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.files===
void 0){let g={instancePath:r,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"files"},schema:$.
anyOf[0].required,parentSchema:$.anyOf[0],data:s};e===null?e=[g]:e.push(g),t++}var k=S===t;if(p=p||k,!p){let g=t;if(s&&typeof s==
"object"&&!Array.isArray(s)&&s.artifacts===void 0){let f={instancePath:r,schemaPath:"#/anyOf/1/required",keyword:"requir\
ed",params:{missingProperty:"artifacts"},schema:$.anyOf[1].required,parentSchema:$.anyOf[1],data:s};e===null?e=[f]:e.push(
f),t++}var k=g===t;p=p||k}if(p)t=c,e!==null&&(c?e.length=c:e=null);else{let g={instancePath:r,schemaPath:"#/anyOf",keyword:"\
anyOf",params:{},schema:$.anyOf,parentSchema:$,data:s};e===null?e=[g]:e.push(g),t++}if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.rules===void 0){let g={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rules"},
schema:$.required,parentSchema:$,data:s};e===null?e=[g]:e.push(g),t++}for(let g in s)if(!(g==="files"||g==="artifacts"||
g==="rules")){let h={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:g},
schema:!1,parentSchema:$,data:s};e===null?e=[h]:e.push(h),t++}if(s.files!==void 0){let g=s.files;if(typeof g!="string"&&
!Array.isArray(g)){let h={instancePath:r+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:$.properties.
files.type},schema:$.properties.files.type,parentSchema:$.properties.files,data:g};e===null?e=[h]:e.push(h),t++}if(typeof g==
"string"){if(q(g)>500){let h={instancePath:r+"/files",schemaPath:"#/properties/files/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:$.properties.files,data:g};e===null?e=[h]:e.push(h),t++}if(!A.test(g)){let h={instancePath:r+
"/files",schemaPath:"#/properties/files/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:$.properties.
files,data:g};e===null?e=[h]:e.push(h),t++}}if(Array.isArray(g)){let h=g.length;for(let f=0;f<h;f++){let o=g[f];if(typeof o==
"string"){if(q(o)>500){let a={instancePath:r+"/files/"+f,schemaPath:"#/definitions/glob/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:Y,data:o};e===null?e=[a]:e.push(a),t++}if(!A.test(o)){let a={instancePath:r+"/files/"+
f,schemaPath:"#/definitions/glob/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Y,data:o};e===
null?e=[a]:e.push(a),t++}}else{let a={instancePath:r+"/files/"+f,schemaPath:"#/definitions/glob/type",keyword:"type",params:{
type:"string"},schema:Y.type,parentSchema:Y,data:o};e===null?e=[a]:e.push(a),t++}}}}if(s.artifacts!==void 0){let g=s.artifacts;
if(typeof g!="string"&&!Array.isArray(g)){let h={instancePath:r+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"\
type",params:{type:$.properties.artifacts.type},schema:$.properties.artifacts.type,parentSchema:$.properties.artifacts,data:g};
e===null?e=[h]:e.push(h),t++}if(typeof g=="string"){if(q(g)>500){let h={instancePath:r+"/artifacts",schemaPath:"#/proper\
ties/artifacts/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:$.properties.artifacts,data:g};
e===null?e=[h]:e.push(h),t++}if(!A.test(g)){let h={instancePath:r+"/artifacts",schemaPath:"#/properties/artifacts/patter\
n",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:$.properties.artifacts,data:g};e===null?e=[h]:e.push(
h),t++}}if(Array.isArray(g)){let h=g.length;for(let f=0;f<h;f++){let o=g[f];if(typeof o=="string"){if(q(o)>500){let a={instancePath:r+
"/artifacts/"+f,schemaPath:"#/definitions/glob/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:Y,
data:o};e===null?e=[a]:e.push(a),t++}if(!A.test(o)){let a={instancePath:r+"/artifacts/"+f,schemaPath:"#/definitions/glob\
/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Y,data:o};e===null?e=[a]:e.push(a),t++}}else{
let a={instancePath:r+"/artifacts/"+f,schemaPath:"#/definitions/glob/type",keyword:"type",params:{type:"string"},schema:Y.
type,parentSchema:Y,data:o};e===null?e=[a]:e.push(a),t++}}}}if(s.rules!==void 0){let g=s.rules;if(g&&typeof g=="object"&&
!Array.isArray(g))for(let h in g){let f=g[h];if(!(f==="off"||f==="info"||f==="warning"||f==="error")){let o={instancePath:r+
"/rules/"+h.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues:X.
enum},schema:X.enum,parentSchema:X,data:f};e===null?e=[o]:e.push(o),t++}}else{let h={instancePath:r+"/rules",schemaPath:"\
#/properties/rules/type",keyword:"type",params:{type:"object"},schema:$.properties.rules.type,parentSchema:$.properties.
rules,data:g};e===null?e=[h]:e.push(h),t++}}}else{let g={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:$.type,parentSchema:$,data:s};e===null?e=[g]:e.push(g),t++}return ie.errors=e,t===0}var b={type:"object",
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
$ref:"#/definitions/script"}}},examples:[[{script:"Scripts/core/mask"}]]}}},re={type:"string",description:"The name of a\
 variable without the $.",pattern:"^[^\\s$]+$",maxLength:300,examples:["partner_token"]},E={type:"string",description:"T\
he name of a function.",pattern:"^[A-Za-z_][\\w.]*$",maxLength:300,examples:["RunPlugin"]},I={type:"string",description:"\
The name of a script, with its folders where there are any.",pattern:"\\S",maxLength:300,examples:["Scripts/core/log"]},
Ne=new RegExp("^[^\\s$]+$","u"),we=new RegExp("^[A-Za-z_][\\w.]*$","u");function ae(s,{instancePath:r="",parentData:R,parentDataProperty:W,
rootData:O=s}={}){let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(let k in s)if(!(k==="sources"||k==="si\
nks"||k==="sanitizers")){let g={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:k},schema:!1,parentSchema:b,data:s};e===null?e=[g]:e.push(g),t++}if(s.sources!==void 0){let k=s.sources;
if(Array.isArray(k)){let g=k.length;for(let h=0;h<g;h++){let f=k[h],o=t,a=!1,i=null,n=t;if(f&&typeof f=="object"&&!Array.
isArray(f)&&f.variable===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf/0/requ\
ired",keyword:"required",params:{missingProperty:"variable"},schema:b.properties.sources.items.oneOf[0].required,parentSchema:b.
properties.sources.items.oneOf[0],data:f};e===null?e=[l]:e.push(l),t++}var c=n===t;c&&(a=!0,i=0);let m=t;if(f&&typeof f==
"object"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/i\
tems/oneOf/1/required",keyword:"required",params:{missingProperty:"function"},schema:b.properties.sources.items.oneOf[1].
required,parentSchema:b.properties.sources.items.oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var c=m===t;if(c&&a)a=!1,
i=[i,1];else{c&&(a=!0,i=1);let l=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){let N={instancePath:r+
"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf/2/required",keyword:"required",params:{missingProperty:"scrip\
t"},schema:b.properties.sources.items.oneOf[2].required,parentSchema:b.properties.sources.items.oneOf[2],data:f};e===null?
e=[N]:e.push(N),t++}var c=l===t;c&&a?(a=!1,i=[i,2]):c&&(a=!0,i=2)}if(a)t=o,e!==null&&(o?e.length=o:e=null);else{let l={instancePath:r+
"/sources/"+h,schemaPath:"#/properties/sources/items/oneOf",keyword:"oneOf",params:{passingSchemas:i},schema:b.properties.
sources.items.oneOf,parentSchema:b.properties.sources.items,data:f};e===null?e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&
!Array.isArray(f)){if(f.label===void 0){let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/requi\
red",keyword:"required",params:{missingProperty:"label"},schema:b.properties.sources.items.required,parentSchema:b.properties.
sources.items,data:f};e===null?e=[l]:e.push(l),t++}for(let l in f)if(!(l==="variable"||l==="function"||l==="script"||l===
"label")){let y={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:b.properties.sources.items,data:f};e===null?e=[y]:
e.push(y),t++}if(f.variable!==void 0){let l=f.variable;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sourc\
es/"+h+"/variable",schemaPath:"#/definitions/variable/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:re,
data:l};e===null?e=[y]:e.push(y),t++}if(!Ne.test(l)){let y={instancePath:r+"/sources/"+h+"/variable",schemaPath:"#/defin\
itions/variable/pattern",keyword:"pattern",params:{pattern:"^[^\\s$]+$"},schema:"^[^\\s$]+$",parentSchema:re,data:l};e===
null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sources/"+h+"/variable",schemaPath:"#/definitions/variable/type",
keyword:"type",params:{type:"string"},schema:re.type,parentSchema:re,data:l};e===null?e=[y]:e.push(y),t++}}if(f.function!==
void 0){let l=f.function;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"\
#/definitions/function/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:E,data:l};e===null?e=[y]:
e.push(y),t++}if(!we.test(l)){let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"#/definitions/function/pattern",
keyword:"pattern",params:{pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:E,data:l};e===null?e=[y]:
e.push(y),t++}}else{let y={instancePath:r+"/sources/"+h+"/function",schemaPath:"#/definitions/function/type",keyword:"ty\
pe",params:{type:"string"},schema:E.type,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}if(f.script!==void 0){let l=f.
script;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sources/"+h+"/script",schemaPath:"#/definitions/scrip\
t/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}if(!A.
test(l)){let y={instancePath:r+"/sources/"+h+"/script",schemaPath:"#/definitions/script/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sources/"+
h+"/script",schemaPath:"#/definitions/script/type",keyword:"type",params:{type:"string"},schema:I.type,parentSchema:I,data:l};
e===null?e=[y]:e.push(y),t++}}if(f.label!==void 0){let l=f.label;if(!(l==="secret"||l==="maybe-secret"||l==="payload"||l===
"untrusted"||l==="error-text")){let y={instancePath:r+"/sources/"+h+"/label",schemaPath:"#/properties/sources/items/prop\
erties/label/enum",keyword:"enum",params:{allowedValues:b.properties.sources.items.properties.label.enum},schema:b.properties.
sources.items.properties.label.enum,parentSchema:b.properties.sources.items.properties.label,data:l};e===null?e=[y]:e.push(
y),t++}}}else{let l={instancePath:r+"/sources/"+h,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type:"\
object"},schema:b.properties.sources.items.type,parentSchema:b.properties.sources.items,data:f};e===null?e=[l]:e.push(l),
t++}}}else{let g={instancePath:r+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type:"array"},
schema:b.properties.sources.type,parentSchema:b.properties.sources,data:k};e===null?e=[g]:e.push(g),t++}}if(s.sinks!==void 0){
let k=s.sinks;if(Array.isArray(k)){let g=k.length;for(let h=0;h<g;h++){let f=k[h],o=t,a=!1,i=null,n=t;if(f&&typeof f=="o\
bject"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sinks/items/o\
neOf/0/required",keyword:"required",params:{missingProperty:"function"},schema:b.properties.sinks.items.oneOf[0].required,
parentSchema:b.properties.sinks.items.oneOf[0],data:f};e===null?e=[l]:e.push(l),t++}var p=n===t;p&&(a=!0,i=0);let m=t;if(f&&
typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sin\
ks/items/oneOf/1/required",keyword:"required",params:{missingProperty:"script"},schema:b.properties.sinks.items.oneOf[1].
required,parentSchema:b.properties.sinks.items.oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var p=m===t;if(p&&a?(a=!1,i=
[i,1]):p&&(a=!0,i=1),a)t=o,e!==null&&(o?e.length=o:e=null);else{let l={instancePath:r+"/sinks/"+h,schemaPath:"#/properti\
es/sinks/items/oneOf",keyword:"oneOf",params:{passingSchemas:i},schema:b.properties.sinks.items.oneOf,parentSchema:b.properties.
sinks.items,data:f};e===null?e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.channel===void 0){let l={
instancePath:r+"/sinks/"+h,schemaPath:"#/properties/sinks/items/required",keyword:"required",params:{missingProperty:"ch\
annel"},schema:b.properties.sinks.items.required,parentSchema:b.properties.sinks.items,data:f};e===null?e=[l]:e.push(l),
t++}for(let l in f)if(!(l==="function"||l==="script"||l==="argument"||l==="channel")){let y={instancePath:r+"/sinks/"+h,
schemaPath:"#/properties/sinks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
schema:!1,parentSchema:b.properties.sinks.items,data:f};e===null?e=[y]:e.push(y),t++}if(f.function!==void 0){let l=f.function;
if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/max\
Length",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}if(!we.test(
l)){let y={instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}else{let y={
instancePath:r+"/sinks/"+h+"/function",schemaPath:"#/definitions/function/type",keyword:"type",params:{type:"string"},schema:E.
type,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}if(f.script!==void 0){let l=f.script;if(typeof l=="string"){if(q(
l)>300){let y={instancePath:r+"/sinks/"+h+"/script",schemaPath:"#/definitions/script/maxLength",keyword:"maxLength",params:{
limit:300},schema:300,parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}if(!A.test(l)){let y={instancePath:r+"/sinks/"+
h+"/script",schemaPath:"#/definitions/script/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:I,
data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sinks/"+h+"/script",schemaPath:"#/definitions/script/\
type",keyword:"type",params:{type:"string"},schema:I.type,parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}}if(f.argument!==
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
e===null?e=[g]:e.push(g),t++}}if(s.sanitizers!==void 0){let k=s.sanitizers;if(Array.isArray(k)){let g=k.length;for(let h=0;h<
g;h++){let f=k[h],o=t,a=!1,i=null,n=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.function===void 0){let l={instancePath:r+
"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf/0/required",keyword:"required",params:{missingProperty:"\
function"},schema:b.properties.sanitizers.items.oneOf[0].required,parentSchema:b.properties.sanitizers.items.oneOf[0],data:f};
e===null?e=[l]:e.push(l),t++}var S=n===t;S&&(a=!0,i=0);let m=t;if(f&&typeof f=="object"&&!Array.isArray(f)&&f.script===void 0){
let l={instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf/1/required",keyword:"required",params:{
missingProperty:"script"},schema:b.properties.sanitizers.items.oneOf[1].required,parentSchema:b.properties.sanitizers.items.
oneOf[1],data:f};e===null?e=[l]:e.push(l),t++}var S=m===t;if(S&&a?(a=!1,i=[i,1]):S&&(a=!0,i=1),a)t=o,e!==null&&(o?e.length=
o:e=null);else{let l={instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/oneOf",keyword:"oneOf",params:{
passingSchemas:i},schema:b.properties.sanitizers.items.oneOf,parentSchema:b.properties.sanitizers.items,data:f};e===null?
e=[l]:e.push(l),t++}if(f&&typeof f=="object"&&!Array.isArray(f)){for(let l in f)if(!(l==="function"||l==="script")){let y={
instancePath:r+"/sanitizers/"+h,schemaPath:"#/properties/sanitizers/items/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:l},schema:!1,parentSchema:b.properties.sanitizers.items,data:f};e===null?e=[y]:e.push(
y),t++}if(f.function!==void 0){let l=f.function;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sanitizers/"+
h+"/function",schemaPath:"#/definitions/function/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:E,
data:l};e===null?e=[y]:e.push(y),t++}if(!we.test(l)){let y={instancePath:r+"/sanitizers/"+h+"/function",schemaPath:"#/de\
finitions/function/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][\\w.]*$"},schema:"^[A-Za-z_][\\w.]*$",parentSchema:E,
data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/sanitizers/"+h+"/function",schemaPath:"#/definitions/\
function/type",keyword:"type",params:{type:"string"},schema:E.type,parentSchema:E,data:l};e===null?e=[y]:e.push(y),t++}}
if(f.script!==void 0){let l=f.script;if(typeof l=="string"){if(q(l)>300){let y={instancePath:r+"/sanitizers/"+h+"/script",
schemaPath:"#/definitions/script/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:I,data:l};e===
null?e=[y]:e.push(y),t++}if(!A.test(l)){let y={instancePath:r+"/sanitizers/"+h+"/script",schemaPath:"#/definitions/scrip\
t/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}}else{
let y={instancePath:r+"/sanitizers/"+h+"/script",schemaPath:"#/definitions/script/type",keyword:"type",params:{type:"str\
ing"},schema:I.type,parentSchema:I,data:l};e===null?e=[y]:e.push(y),t++}}}else{let l={instancePath:r+"/sanitizers/"+h,schemaPath:"\
#/properties/sanitizers/items/type",keyword:"type",params:{type:"object"},schema:b.properties.sanitizers.items.type,parentSchema:b.
properties.sanitizers.items,data:f};e===null?e=[l]:e.push(l),t++}}}else{let g={instancePath:r+"/sanitizers",schemaPath:"\
#/properties/sanitizers/type",keyword:"type",params:{type:"array"},schema:b.properties.sanitizers.type,parentSchema:b.properties.
sanitizers,data:k};e===null?e=[g]:e.push(g),t++}}}else{let k={instancePath:r,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:b.type,parentSchema:b,data:s};e===null?e=[k]:e.push(k),t++}return ae.errors=e,t===0}var M={type:"o\
bject",description:"A file that holds one of the firewall's lists.",required:["file","use"],additionalProperties:!1,properties:{
file:{$ref:"#/definitions/pathText"},use:{enum:["privateAgentOutbound","cloudAgentInbound"],description:"What the list l\
ets through: private agents out to Harmony, or cloud agents in to you."},optional:{$ref:"#/definitions/optional"}}},G={type:"\
string",description:"A file or folder, or a glob: * within a folder, ** over folders, ? one letter, {a,b} either.",pattern:"\
\\S",maxLength:500,examples:["exports/prod/**","agents/prod/jitterbit.conf"]},ee={type:"boolean",description:"Whether it\
 is no mistake that nothing is there.",default:!1};function ne(s,{instancePath:r="",parentData:R,parentDataProperty:W,rootData:O=s}={}){
let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.file===void 0){let c={instancePath:r,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"file"},schema:M.required,parentSchema:M,data:s};e===null?e=[c]:e.push(
c),t++}if(s.use===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"use"},
schema:M.required,parentSchema:M,data:s};e===null?e=[c]:e.push(c),t++}for(let c in s)if(!(c==="file"||c==="use"||c==="op\
tional")){let p={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:M,data:s};e===null?e=[p]:e.push(p),t++}if(s.file!==void 0){let c=s.file;if(typeof c=="string"){if(q(
c)>500){let p={instancePath:r+"/file",schemaPath:"#/definitions/pathText/maxLength",keyword:"maxLength",params:{limit:500},
schema:500,parentSchema:G,data:c};e===null?e=[p]:e.push(p),t++}if(!A.test(c)){let p={instancePath:r+"/file",schemaPath:"\
#/definitions/pathText/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:G,data:c};e===null?e=
[p]:e.push(p),t++}}else{let p={instancePath:r+"/file",schemaPath:"#/definitions/pathText/type",keyword:"type",params:{type:"\
string"},schema:G.type,parentSchema:G,data:c};e===null?e=[p]:e.push(p),t++}}if(s.use!==void 0){let c=s.use;if(!(c==="pri\
vateAgentOutbound"||c==="cloudAgentInbound")){let p={instancePath:r+"/use",schemaPath:"#/properties/use/enum",keyword:"e\
num",params:{allowedValues:M.properties.use.enum},schema:M.properties.use.enum,parentSchema:M.properties.use,data:c};e===
null?e=[p]:e.push(p),t++}}if(s.optional!==void 0){let c=s.optional;if(typeof c!="boolean"){let p={instancePath:r+"/optio\
nal",schemaPath:"#/definitions/optional/type",keyword:"type",params:{type:"boolean"},schema:ee.type,parentSchema:ee,data:c};
e===null?e=[p]:e.push(p),t++}}}else{let c={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:M.
type,parentSchema:M,data:s};e===null?e=[c]:e.push(c),t++}return ne.errors=e,t===0}var L={type:"object",description:"One \
environment, as Management Console > Environments names it.",required:["name","class"],additionalProperties:!1,properties:{
name:{type:"string",description:"Its name.",pattern:"\\S",examples:["DEV","PROD"]},class:{enum:["development","test","st\
aging","production"],description:"What it is for: development, test, staging or production."},exports:{$ref:"#/definitio\
ns/paths",description:"The projects of this environment: files, folders or globs.",examples:[["exports/prod/**"]]},conf:{
$ref:"#/definitions/paths",description:"The files of its agents: jitterbit.conf, register.json, docker-compose.yml, \u2026",
examples:["agents/prod/jitterbit.conf"]},hosts:{type:"array",description:"The hosts that belong to this environment and \
to no other.",items:{$ref:"#/definitions/host"}},apiPrefix:{type:"string",description:"The prefix of its APIs' URLs.",pattern:"\
\\S",examples:["prod"]},dataClass:{$ref:"#/definitions/dataClass"},agentGroup:{$ref:"#/definitions/agentGroup"},logShipping:{
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
"method"]},then:{required:["operation"]}},Ve=new RegExp("^[0-9]+(?:\\.[0-9]+)*$","u"),H={type:["string","object","array"],
description:"A file or file glob, an entry with optional: true, or a list of these.",pattern:"\\S",maxLength:500,required:[
"path"],additionalProperties:!1,properties:{path:{$ref:"#/definitions/pathText"},optional:{$ref:"#/definitions/optional"}},
items:{$ref:"#/definitions/path"}},B={type:["string","object"],description:"A file or file glob, or an entry with path a\
nd optional.",pattern:"\\S",maxLength:500,required:["path"],additionalProperties:!1,properties:{path:{$ref:"#/definition\
s/pathText"},optional:{$ref:"#/definitions/optional"}}};function pe(s,{instancePath:r="",parentData:R,parentDataProperty:W,
rootData:O=s}={}){let e=null,t=0;if(typeof s!="string"&&!(s&&typeof s=="object"&&!Array.isArray(s))){let c={instancePath:r,
schemaPath:"#/type",keyword:"type",params:{type:B.type},schema:B.type,parentSchema:B,data:s};e===null?e=[c]:e.push(c),t++}
if(typeof s=="string"){if(q(s)>500){let c={instancePath:r,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:500},
schema:500,parentSchema:B,data:s};e===null?e=[c]:e.push(c),t++}if(!A.test(s)){let c={instancePath:r,schemaPath:"#/patter\
n",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:B,data:s};e===null?e=[c]:e.push(c),t++}}if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.path===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"path"},schema:B.required,parentSchema:B,data:s};e===null?e=[c]:e.push(c),t++}for(let c in s)if(!(c==="p\
ath"||c==="optional")){let p={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:c},schema:!1,parentSchema:B,data:s};e===null?e=[p]:e.push(p),t++}if(s.path!==void 0){let c=s.path;if(typeof c==
"string"){if(q(c)>500){let p={instancePath:r+"/path",schemaPath:"#/definitions/pathText/maxLength",keyword:"maxLength",params:{
limit:500},schema:500,parentSchema:G,data:c};e===null?e=[p]:e.push(p),t++}if(!A.test(c)){let p={instancePath:r+"/path",schemaPath:"\
#/definitions/pathText/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:G,data:c};e===null?e=
[p]:e.push(p),t++}}else{let p={instancePath:r+"/path",schemaPath:"#/definitions/pathText/type",keyword:"type",params:{type:"\
string"},schema:G.type,parentSchema:G,data:c};e===null?e=[p]:e.push(p),t++}}if(s.optional!==void 0){let c=s.optional;if(typeof c!=
"boolean"){let p={instancePath:r+"/optional",schemaPath:"#/definitions/optional/type",keyword:"type",params:{type:"boole\
an"},schema:ee.type,parentSchema:ee,data:c};e===null?e=[p]:e.push(p),t++}}}return pe.errors=e,t===0}function J(s,{instancePath:r="",
parentData:R,parentDataProperty:W,rootData:O=s}={}){let e=null,t=0;if((!s||typeof s!="object")&&typeof s!="string"){let c={
instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:H.type},schema:H.type,parentSchema:H,data:s};e===null?e=[
c]:e.push(c),t++}if(typeof s=="string"){if(q(s)>500){let c={instancePath:r,schemaPath:"#/maxLength",keyword:"maxLength",
params:{limit:500},schema:500,parentSchema:H,data:s};e===null?e=[c]:e.push(c),t++}if(!A.test(s)){let c={instancePath:r,schemaPath:"\
#/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:H,data:s};e===null?e=[c]:e.push(c),t++}}if(Array.
isArray(s)){let c=s.length;for(let p=0;p<c;p++)pe(s[p],{instancePath:r+"/"+p,parentData:s,parentDataProperty:p,rootData:O})||
(e=e===null?pe.errors:e.concat(pe.errors),t=e.length)}if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.path===void 0){let c={
instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"},schema:H.required,parentSchema:H,
data:s};e===null?e=[c]:e.push(c),t++}for(let c in s)if(!(c==="path"||c==="optional")){let p={instancePath:r,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:H,data:s};e===
null?e=[p]:e.push(p),t++}if(s.path!==void 0){let c=s.path;if(typeof c=="string"){if(q(c)>500){let p={instancePath:r+"/pa\
th",schemaPath:"#/definitions/pathText/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:G,data:c};
e===null?e=[p]:e.push(p),t++}if(!A.test(c)){let p={instancePath:r+"/path",schemaPath:"#/definitions/pathText/pattern",keyword:"\
pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:G,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+
"/path",schemaPath:"#/definitions/pathText/type",keyword:"type",params:{type:"string"},schema:G.type,parentSchema:G,data:c};
e===null?e=[p]:e.push(p),t++}}if(s.optional!==void 0){let c=s.optional;if(typeof c!="boolean"){let p={instancePath:r+"/o\
ptional",schemaPath:"#/definitions/optional/type",keyword:"type",params:{type:"boolean"},schema:ee.type,parentSchema:ee,
data:c};e===null?e=[p]:e.push(p),t++}}}return J.errors=e,t===0}function oe(s,{instancePath:r="",parentData:R,parentDataProperty:W,
rootData:O=s}={}){let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let p={instancePath:r,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:L.required,parentSchema:L,data:s};e===
null?e=[p]:e.push(p),t++}if(s.class===void 0){let p={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
class"},schema:L.required,parentSchema:L,data:s};e===null?e=[p]:e.push(p),t++}for(let p in s)if(!Pe.call(L.properties,p)){
let S={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},schema:!1,
parentSchema:L,data:s};e===null?e=[S]:e.push(S),t++}if(s.name!==void 0){let p=s.name;if(typeof p=="string"){if(!A.test(p)){
let S={instancePath:r+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",
parentSchema:L.properties.name,data:p};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+"/name",schemaPath:"#/pr\
operties/name/type",keyword:"type",params:{type:"string"},schema:L.properties.name.type,parentSchema:L.properties.name,data:p};
e===null?e=[S]:e.push(S),t++}}if(s.class!==void 0){let p=s.class;if(!(p==="development"||p==="test"||p==="staging"||p===
"production")){let S={instancePath:r+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues:L.
properties.class.enum},schema:L.properties.class.enum,parentSchema:L.properties.class,data:p};e===null?e=[S]:e.push(S),t++}}
if(s.exports!==void 0&&(J(s.exports,{instancePath:r+"/exports",parentData:s,parentDataProperty:"exports",rootData:O})||(e=
e===null?J.errors:e.concat(J.errors),t=e.length)),s.conf!==void 0&&(J(s.conf,{instancePath:r+"/conf",parentData:s,parentDataProperty:"\
conf",rootData:O})||(e=e===null?J.errors:e.concat(J.errors),t=e.length)),s.hosts!==void 0){let p=s.hosts;if(Array.isArray(
p)){let S=p.length;for(let k=0;k<S;k++){let g=p[k];if(typeof g=="string"){if(q(g)>300){let h={instancePath:r+"/hosts/"+k,
schemaPath:"#/definitions/host/maxLength",keyword:"maxLength",params:{limit:300},schema:300,parentSchema:K,data:g};e===null?
e=[h]:e.push(h),t++}if(!Oe.test(g)){let h={instancePath:r+"/hosts/"+k,schemaPath:"#/definitions/host/pattern",keyword:"p\
attern",params:{pattern:"^[^\\s/:]+$"},schema:"^[^\\s/:]+$",parentSchema:K,data:g};e===null?e=[h]:e.push(h),t++}}else{let h={
instancePath:r+"/hosts/"+k,schemaPath:"#/definitions/host/type",keyword:"type",params:{type:"string"},schema:K.type,parentSchema:K,
data:g};e===null?e=[h]:e.push(h),t++}}}else{let S={instancePath:r+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"\
type",params:{type:"array"},schema:L.properties.hosts.type,parentSchema:L.properties.hosts,data:p};e===null?e=[S]:e.push(
S),t++}}if(s.apiPrefix!==void 0){let p=s.apiPrefix;if(typeof p=="string"){if(!A.test(p)){let S={instancePath:r+"/apiPref\
ix",schemaPath:"#/properties/apiPrefix/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:L.properties.
apiPrefix,data:p};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+"/apiPrefix",schemaPath:"#/properties/apiPref\
ix/type",keyword:"type",params:{type:"string"},schema:L.properties.apiPrefix.type,parentSchema:L.properties.apiPrefix,data:p};
e===null?e=[S]:e.push(S),t++}}if(s.dataClass!==void 0){let p=s.dataClass;if(typeof p=="string"){if(!A.test(p)){let S={instancePath:r+
"/dataClass",schemaPath:"#/definitions/dataClass/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Q,
data:p};e===null?e=[S]:e.push(S),t++}}else{let S={instancePath:r+"/dataClass",schemaPath:"#/definitions/dataClass/type",
keyword:"type",params:{type:"string"},schema:Q.type,parentSchema:Q,data:p};e===null?e=[S]:e.push(S),t++}}if(s.agentGroup!==
void 0){let p=s.agentGroup;if(p&&typeof p=="object"&&!Array.isArray(p)){for(let S in p)if(!(S==="name"||S==="type"||S===
"cloudLogging"||S==="minVersion")){let k={instancePath:r+"/agentGroup",schemaPath:"#/definitions/agentGroup/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:S},schema:!1,parentSchema:C,data:p};e===null?e=[k]:e.
push(k),t++}if(p.name!==void 0){let S=p.name;if(typeof S=="string"){if(!A.test(S)){let k={instancePath:r+"/agentGroup/na\
me",schemaPath:"#/definitions/agentGroup/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",
parentSchema:C.properties.name,data:S};e===null?e=[k]:e.push(k),t++}}else{let k={instancePath:r+"/agentGroup/name",schemaPath:"\
#/definitions/agentGroup/properties/name/type",keyword:"type",params:{type:"string"},schema:C.properties.name.type,parentSchema:C.
properties.name,data:S};e===null?e=[k]:e.push(k),t++}}if(p.type!==void 0){let S=p.type;if(!(S==="cloud"||S==="private")){
let k={instancePath:r+"/agentGroup/type",schemaPath:"#/definitions/agentGroup/properties/type/enum",keyword:"enum",params:{
allowedValues:C.properties.type.enum},schema:C.properties.type.enum,parentSchema:C.properties.type,data:S};e===null?e=[k]:
e.push(k),t++}}if(p.cloudLogging!==void 0){let S=p.cloudLogging;if(!(S==="enabled"||S==="disabled")){let k={instancePath:r+
"/agentGroup/cloudLogging",schemaPath:"#/definitions/agentGroup/properties/cloudLogging/enum",keyword:"enum",params:{allowedValues:C.
properties.cloudLogging.enum},schema:C.properties.cloudLogging.enum,parentSchema:C.properties.cloudLogging,data:S};e===null?
e=[k]:e.push(k),t++}}if(p.minVersion!==void 0){let S=p.minVersion;if(typeof S=="string"){if(q(S)>40){let k={instancePath:r+
"/agentGroup/minVersion",schemaPath:"#/definitions/agentGroup/properties/minVersion/maxLength",keyword:"maxLength",params:{
limit:40},schema:40,parentSchema:C.properties.minVersion,data:S};e===null?e=[k]:e.push(k),t++}if(!Ve.test(S)){let k={instancePath:r+
"/agentGroup/minVersion",schemaPath:"#/definitions/agentGroup/properties/minVersion/pattern",keyword:"pattern",params:{pattern:"\
^[0-9]+(?:\\.[0-9]+)*$"},schema:"^[0-9]+(?:\\.[0-9]+)*$",parentSchema:C.properties.minVersion,data:S};e===null?e=[k]:e.push(
k),t++}}else{let k={instancePath:r+"/agentGroup/minVersion",schemaPath:"#/definitions/agentGroup/properties/minVersion/t\
ype",keyword:"type",params:{type:"string"},schema:C.properties.minVersion.type,parentSchema:C.properties.minVersion,data:S};
e===null?e=[k]:e.push(k),t++}}}else{let S={instancePath:r+"/agentGroup",schemaPath:"#/definitions/agentGroup/type",keyword:"\
type",params:{type:"object"},schema:C.type,parentSchema:C,data:p};e===null?e=[S]:e.push(S),t++}}if(s.logShipping!==void 0){
let p=s.logShipping,S=t,k=!0,g=t;if(p&&typeof p=="object"&&!Array.isArray(p)){let h;if(p.method===void 0&&(h="method")){
let f={};e===null?e=[f]:e.push(f),t++}else if(p.method!==void 0&&p.method!=="script"){let f={};e===null?e=[f]:e.push(f),
t++}}var c=g===t;if(t=S,e!==null&&(S?e.length=S:e=null),c){let h=t;if(p&&typeof p=="object"&&!Array.isArray(p)&&p.operation===
void 0){let o={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/then/required",keyword:"required",params:{
missingProperty:"operation"},schema:D.then.required,parentSchema:D.then,data:p};e===null?e=[o]:e.push(o),t++}var c=h===t;
k=c}if(!k){let h={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/if",keyword:"if",params:{failingKeyword:"\
then"},schema:D.if,parentSchema:D,data:p};e===null?e=[h]:e.push(h),t++}if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.
method===void 0){let h={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/required",keyword:"required",
params:{missingProperty:"method"},schema:D.required,parentSchema:D,data:p};e===null?e=[h]:e.push(h),t++}for(let h in p)if(!(h===
"method"||h==="operation"||h==="product")){let f={instancePath:r+"/logShipping",schemaPath:"#/definitions/logShipping/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:h},schema:!1,parentSchema:D,data:p};e===null?
e=[f]:e.push(f),t++}if(p.method!==void 0){let h=p.method;if(!(h==="script"||h==="collector")){let f={instancePath:r+"/lo\
gShipping/method",schemaPath:"#/definitions/logShipping/properties/method/enum",keyword:"enum",params:{allowedValues:D.properties.
method.enum},schema:D.properties.method.enum,parentSchema:D.properties.method,data:h};e===null?e=[f]:e.push(f),t++}}if(p.
operation!==void 0){let h=p.operation;if(typeof h=="string"){if(!A.test(h)){let f={instancePath:r+"/logShipping/operatio\
n",schemaPath:"#/definitions/logShipping/properties/operation/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:D.properties.operation,data:h};e===null?e=[f]:e.push(f),t++}}else{let f={instancePath:r+"/logShipping/\
operation",schemaPath:"#/definitions/logShipping/properties/operation/type",keyword:"type",params:{type:"string"},schema:D.
properties.operation.type,parentSchema:D.properties.operation,data:h};e===null?e=[f]:e.push(f),t++}}if(p.product!==void 0){
let h=p.product;if(typeof h=="string"){if(!A.test(h)){let f={instancePath:r+"/logShipping/product",schemaPath:"#/definit\
ions/logShipping/properties/product/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:D.properties.
product,data:h};e===null?e=[f]:e.push(f),t++}}else{let f={instancePath:r+"/logShipping/product",schemaPath:"#/definition\
s/logShipping/properties/product/type",keyword:"type",params:{type:"string"},schema:D.properties.product.type,parentSchema:D.
properties.product,data:h};e===null?e=[f]:e.push(f),t++}}}else{let h={instancePath:r+"/logShipping",schemaPath:"#/defini\
tions/logShipping/type",keyword:"type",params:{type:"object"},schema:D.type,parentSchema:D,data:p};e===null?e=[h]:e.push(
h),t++}}}else{let p={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:L.type,parentSchema:L,
data:s};e===null?e=[p]:e.push(p),t++}return oe.errors=e,t===0}var T={type:"object",description:"A statement that somethi\
ng was done, which no file can show.",required:["id"],additionalProperties:!1,properties:{id:{type:"string",description:"\
What was done.",pattern:"\\S",examples:["security-audit","tfa","access-review","patching","allowlist-review","cloud-logg\
ing","vpn"]},owner:{type:"string",description:"Who vouches for it.",pattern:"\\S",examples:["secops"]},date:{$ref:"#/def\
initions/date",description:"The day it was done, as YYYY-MM-DD."},evidence:{type:"string",description:"Where the proof l\
ies.",pattern:"\\S",examples:["GRC-118"]},maxAgeDays:{type:"integer",description:"After how many days it must be done an\
ew.",minimum:1,default:365}}},me={type:"string",description:"A day as YYYY-MM-DD.",examples:["2027-03-31"]};function le(s,{
instancePath:r="",parentData:R,parentDataProperty:W,rootData:O=s}={}){let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(
s)){if(s.id===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},schema:T.
required,parentSchema:T,data:s};e===null?e=[c]:e.push(c),t++}for(let c in s)if(!(c==="id"||c==="owner"||c==="date"||c===
"evidence"||c==="maxAgeDays")){let p={instancePath:r,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:c},schema:!1,parentSchema:T,data:s};e===null?e=[p]:e.push(p),t++}if(s.id!==void 0){let c=s.id;
if(typeof c=="string"){if(!A.test(c)){let p={instancePath:r+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",
params:{pattern:"\\S"},schema:"\\S",parentSchema:T.properties.id,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},schema:T.properties.id.type,parentSchema:T.
properties.id,data:c};e===null?e=[p]:e.push(p),t++}}if(s.owner!==void 0){let c=s.owner;if(typeof c=="string"){if(!A.test(
c)){let p={instancePath:r+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:T.properties.owner,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+"/owner",schemaPath:"\
#/properties/owner/type",keyword:"type",params:{type:"string"},schema:T.properties.owner.type,parentSchema:T.properties.
owner,data:c};e===null?e=[p]:e.push(p),t++}}if(s.date!==void 0){let c=s.date;if(typeof c!="string"){let p={instancePath:r+
"/date",schemaPath:"#/definitions/date/type",keyword:"type",params:{type:"string"},schema:me.type,parentSchema:me,data:c};
e===null?e=[p]:e.push(p),t++}}if(s.evidence!==void 0){let c=s.evidence;if(typeof c=="string"){if(!A.test(c)){let p={instancePath:r+
"/evidence",schemaPath:"#/properties/evidence/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:T.
properties.evidence,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+"/evidence",schemaPath:"#/propertie\
s/evidence/type",keyword:"type",params:{type:"string"},schema:T.properties.evidence.type,parentSchema:T.properties.evidence,
data:c};e===null?e=[p]:e.push(p),t++}}if(s.maxAgeDays!==void 0){let c=s.maxAgeDays;if(!(typeof c=="number"&&!(c%1)&&!isNaN(
c)&&isFinite(c))){let p={instancePath:r+"/maxAgeDays",schemaPath:"#/properties/maxAgeDays/type",keyword:"type",params:{type:"\
integer"},schema:T.properties.maxAgeDays.type,parentSchema:T.properties.maxAgeDays,data:c};e===null?e=[p]:e.push(p),t++}
if(typeof c=="number"&&isFinite(c)&&(c<1||isNaN(c))){let p={instancePath:r+"/maxAgeDays",schemaPath:"#/properties/maxAge\
Days/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:T.properties.maxAgeDays,data:c};e===
null?e=[p]:e.push(p),t++}}}else{let c={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:T.
type,parentSchema:T,data:s};e===null?e=[c]:e.push(c),t++}return le.errors=e,t===0}var _={type:"object",description:"An a\
ccepted finding. Past its date the finding is back, and so is a warning.",required:["rule","reason"],additionalProperties:!1,
properties:{rule:{$ref:"#/definitions/rulePattern",description:"The rule, a group such as logging/*, or unreadable for a\
 script that cannot be read."},where:{type:"string",description:"What it is about: kind:name, kind:id (* and ? in the na\
me), or a file glob. Left out: everything.",pattern:"\\S",maxLength:500,examples:["connection:Legacy FTP","exports/dev/*\
*"]},reason:{type:"string",description:"Why the risk is accepted.",pattern:"\\S",examples:["decommission planned in Q1"]},
owner:{type:"string",description:"Who accepted it.",pattern:"\\S",examples:["jb-team"]},until:{$ref:"#/definitions/date",
description:"The last day that it holds, as YYYY-MM-DD."}}};function ce(s,{instancePath:r="",parentData:R,parentDataProperty:W,
rootData:O=s}={}){let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.rule===void 0){let c={instancePath:r,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"},schema:_.required,parentSchema:_,data:s};e===
null?e=[c]:e.push(c),t++}if(s.reason===void 0){let c={instancePath:r,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"reason"},schema:_.required,parentSchema:_,data:s};e===null?e=[c]:e.push(c),t++}for(let c in s)if(!(c===
"rule"||c==="where"||c==="reason"||c==="owner"||c==="until")){let p={instancePath:r,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:_,data:s};e===null?e=[p]:e.push(p),t++}
if(s.rule!==void 0){let c=s.rule;if(typeof c=="string"){if(q(c)>200){let p={instancePath:r+"/rule",schemaPath:"#/definit\
ions/rulePattern/maxLength",keyword:"maxLength",params:{limit:200},schema:200,parentSchema:Z,data:c};e===null?e=[p]:e.push(
p),t++}if(!A.test(c)){let p={instancePath:r+"/rule",schemaPath:"#/definitions/rulePattern/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:Z,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+"/rule",schemaPath:"\
#/definitions/rulePattern/type",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,data:c};e===null?e=[p]:
e.push(p),t++}}if(s.where!==void 0){let c=s.where;if(typeof c=="string"){if(q(c)>500){let p={instancePath:r+"/where",schemaPath:"\
#/properties/where/maxLength",keyword:"maxLength",params:{limit:500},schema:500,parentSchema:_.properties.where,data:c};
e===null?e=[p]:e.push(p),t++}if(!A.test(c)){let p={instancePath:r+"/where",schemaPath:"#/properties/where/pattern",keyword:"\
pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:_.properties.where,data:c};e===null?e=[p]:e.push(p),t++}}else{
let p={instancePath:r+"/where",schemaPath:"#/properties/where/type",keyword:"type",params:{type:"string"},schema:_.properties.
where.type,parentSchema:_.properties.where,data:c};e===null?e=[p]:e.push(p),t++}}if(s.reason!==void 0){let c=s.reason;if(typeof c==
"string"){if(!A.test(c)){let p={instancePath:r+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:_.properties.reason,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+
"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},schema:_.properties.reason.type,parentSchema:_.
properties.reason,data:c};e===null?e=[p]:e.push(p),t++}}if(s.owner!==void 0){let c=s.owner;if(typeof c=="string"){if(!A.
test(c)){let p={instancePath:r+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern:"\\S"},
schema:"\\S",parentSchema:_.properties.owner,data:c};e===null?e=[p]:e.push(p),t++}}else{let p={instancePath:r+"/owner",schemaPath:"\
#/properties/owner/type",keyword:"type",params:{type:"string"},schema:_.properties.owner.type,parentSchema:_.properties.
owner,data:c};e===null?e=[p]:e.push(p),t++}}if(s.until!==void 0){let c=s.until;if(typeof c!="string"){let p={instancePath:r+
"/until",schemaPath:"#/definitions/date/type",keyword:"type",params:{type:"string"},schema:me.type,parentSchema:me,data:c};
e===null?e=[p]:e.push(p),t++}}}else{let c={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:_.
type,parentSchema:_,data:s};e===null?e=[c]:e.push(c),t++}return ce.errors=e,t===0}function Se(s,{instancePath:r="",parentData:R,
parentDataProperty:W,rootData:O=s}={}){let e=null,t=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.version===void 0){
let o={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},schema:u.required,parentSchema:u,
data:s};e===null?e=[o]:e.push(o),t++}for(let o in s)if(!Pe.call(u.properties,o)){let a={instancePath:r,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},schema:!1,parentSchema:u,data:s};e===null?
e=[a]:e.push(a),t++}if(s.$schema!==void 0){let o=s.$schema;if(typeof o!="string"){let a={instancePath:r+"/$schema",schemaPath:"\
#/properties/%24schema/type",keyword:"type",params:{type:"string"},schema:u.properties.$schema.type,parentSchema:u.properties.
$schema,data:o};e===null?e=[a]:e.push(a),t++}}if(s.version!==void 0){let o=s.version;if(o!==1){let a={instancePath:r+"/v\
ersion",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},schema:1,parentSchema:u.properties.
version,data:o};e===null?e=[a]:e.push(a),t++}}if(s.extends!==void 0){let o=s.extends;if(typeof o!="string"&&!Array.isArray(
o)){let a={instancePath:r+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type:u.properties.extends.
type},schema:u.properties.extends.type,parentSchema:u.properties.extends,data:o};e===null?e=[a]:e.push(a),t++}if(typeof o==
"string"&&!A.test(o)){let a={instancePath:r+"/extends",schemaPath:"#/properties/extends/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:u.properties.extends,data:o};e===null?e=[a]:e.push(a),t++}if(Array.isArray(o)){
let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(n)){let m={instancePath:r+"/extends/"+i,
schemaPath:"#/properties/extends/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.
extends.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/extends/"+i,schemaPath:"#/properties/ex\
tends/items/type",keyword:"type",params:{type:"string"},schema:u.properties.extends.items.type,parentSchema:u.properties.
extends.items,data:n};e===null?e=[m]:e.push(m),t++}}}}if(s.failOn!==void 0){let o=s.failOn;if(!(o==="error"||o==="warnin\
g"||o==="info"||o==="never")){let a={instancePath:r+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{
allowedValues:u.properties.failOn.enum},schema:u.properties.failOn.enum,parentSchema:u.properties.failOn,data:o};e===null?
e=[a]:e.push(a),t++}}if(s.rules!==void 0){let o=s.rules;if(o&&typeof o=="object"&&!Array.isArray(o))for(let a in o)se(o[a],
{instancePath:r+"/rules/"+a.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:o,parentDataProperty:a,rootData:O})||(e=e===
null?se.errors:e.concat(se.errors),t=e.length);else{let a={instancePath:r+"/rules",schemaPath:"#/properties/rules/type",
keyword:"type",params:{type:"object"},schema:u.properties.rules.type,parentSchema:u.properties.rules,data:o};e===null?e=
[a]:e.push(a),t++}}if(s.overrides!==void 0){let o=s.overrides;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++)ie(
o[i],{instancePath:r+"/overrides/"+i,parentData:o,parentDataProperty:i,rootData:O})||(e=e===null?ie.errors:e.concat(ie.errors),
t=e.length)}else{let a={instancePath:r+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type:"\
array"},schema:u.properties.overrides.type,parentSchema:u.properties.overrides,data:o};e===null?e=[a]:e.push(a),t++}}if(s.
mandatory!==void 0){let o=s.mandatory;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="\
string"){if(q(n)>200){let m={instancePath:r+"/mandatory/"+i,schemaPath:"#/definitions/rulePattern/maxLength",keyword:"ma\
xLength",params:{limit:200},schema:200,parentSchema:Z,data:n};e===null?e=[m]:e.push(m),t++}if(!A.test(n)){let m={instancePath:r+
"/mandatory/"+i,schemaPath:"#/definitions/rulePattern/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:Z,
data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/mandatory/"+i,schemaPath:"#/definitions/rulePattern/t\
ype",keyword:"type",params:{type:"string"},schema:Z.type,parentSchema:Z,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={
instancePath:r+"/mandatory",schemaPath:"#/properties/mandatory/type",keyword:"type",params:{type:"array"},schema:u.properties.
mandatory.type,parentSchema:u.properties.mandatory,data:o};e===null?e=[a]:e.push(a),t++}}if(s.baseline!==void 0){let o=s.
baseline;if(typeof o=="string"){if(!A.test(o)){let a={instancePath:r+"/baseline",schemaPath:"#/properties/baseline/patte\
rn",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.baseline,data:o};e===null?e=[a]:e.push(
a),t++}}else{let a={instancePath:r+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type:"stri\
ng"},schema:u.properties.baseline.type,parentSchema:u.properties.baseline,data:o};e===null?e=[a]:e.push(a),t++}}if(s.plugins!==
void 0){let o=s.plugins;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.
test(n)){let m={instancePath:r+"/plugins/"+i,schemaPath:"#/properties/plugins/items/pattern",keyword:"pattern",params:{pattern:"\
\\S"},schema:"\\S",parentSchema:u.properties.plugins.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+
"/plugins/"+i,schemaPath:"#/properties/plugins/items/type",keyword:"type",params:{type:"string"},schema:u.properties.plugins.
items.type,parentSchema:u.properties.plugins.items,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/p\
lugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{type:"array"},schema:u.properties.plugins.type,parentSchema:u.
properties.plugins,data:o};e===null?e=[a]:e.push(a),t++}}if(s.declare!==void 0){let o=s.declare;if(Array.isArray(o)){let a=o.
length;for(let i=0;i<a;i++){let n=o[i],m=t,l=!1,y=t;if(n&&typeof n=="object"&&!Array.isArray(n)&&n.matches===void 0){let d={
instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/anyOf/0/required",keyword:"required",params:{missingProperty:"\
matches"},schema:P.anyOf[0].required,parentSchema:P.anyOf[0],data:n};e===null?e=[d]:e.push(d),t++}var c=y===t;if(l=l||c,
!l){let d=t;if(n&&typeof n=="object"&&!Array.isArray(n)&&n.missing===void 0){let v={instancePath:r+"/declare/"+i,schemaPath:"\
rule.schema.json/anyOf/1/required",keyword:"required",params:{missingProperty:"missing"},schema:P.anyOf[1].required,parentSchema:P.
anyOf[1],data:n};e===null?e=[v]:e.push(v),t++}var c=d===t;l=l||c}if(l)t=m,e!==null&&(m?e.length=m:e=null);else{let d={instancePath:r+
"/declare/"+i,schemaPath:"rule.schema.json/anyOf",keyword:"anyOf",params:{},schema:P.anyOf,parentSchema:P,data:n};e===null?
e=[d]:e.push(d),t++}let N=t,F=!0,$e=t;if(n&&typeof n=="object"&&!Array.isArray(n)){let d;if(n.on===void 0&&(d="on")){let w={};
e===null?e=[w]:e.push(w),t++}else if(n.on!==void 0){let w=n.on;if(!(w==="connection"||w==="activity")){let v={};e===null?
e=[v]:e.push(v),t++}}}var p=$e===t;if(t=N,e!==null&&(N?e.length=N:e=null),p){let d=t;if(n&&typeof n=="object"&&!Array.isArray(
n)&&n.field!==void 0){let v=n.field;if(typeof v=="string"){if(!We.test(v)){let x={instancePath:r+"/declare/"+i+"/field",
schemaPath:"rule.schema.json/allOf/0/then/properties/field/pattern",keyword:"pattern",params:{pattern:"^(?:name|adapter|\
url|property:.+)$"},schema:"^(?:name|adapter|url|property:.+)$",parentSchema:P.allOf[0].then.properties.field,data:v};e===
null?e=[x]:e.push(x),t++}}else{let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/0/then/pr\
operties/field/type",keyword:"type",params:{type:"string"},schema:P.allOf[0].then.properties.field.type,parentSchema:P.allOf[0].
then.properties.field,data:v};e===null?e=[x]:e.push(x),t++}}var p=d===t;F=p}if(!F){let d={instancePath:r+"/declare/"+i,schemaPath:"\
rule.schema.json/allOf/0/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[0].if,parentSchema:P.allOf[0],data:n};
e===null?e=[d]:e.push(d),t++}let he=t,ke=!0,Le=t;if(n&&typeof n=="object"&&!Array.isArray(n)){let d;if(n.on===void 0&&(d=
"on")){let w={};e===null?e=[w]:e.push(w),t++}else if(n.on!==void 0&&n.on!=="variable"){let w={};e===null?e=[w]:e.push(w),
t++}}var S=Le===t;if(t=he,e!==null&&(he?e.length=he:e=null),S){let d=t;if(n&&typeof n=="object"&&!Array.isArray(n)&&n.field!==
void 0){let v=n.field;if(!(v==="name"||v==="value"||v==="hidden")){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"\
rule.schema.json/allOf/1/then/properties/field/enum",keyword:"enum",params:{allowedValues:P.allOf[1].then.properties.field.
enum},schema:P.allOf[1].then.properties.field.enum,parentSchema:P.allOf[1].then.properties.field,data:v};e===null?e=[x]:
e.push(x),t++}}var S=d===t;ke=S}if(!ke){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/1/if",keyword:"\
if",params:{failingKeyword:"then"},schema:P.allOf[1].if,parentSchema:P.allOf[1],data:n};e===null?e=[d]:e.push(d),t++}let de=t,
be=!0,De=t;if(n&&typeof n=="object"&&!Array.isArray(n)){let d;if(n.on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(
w),t++}else if(n.on!==void 0){let w=n.on;if(!(w==="script"||w==="mapping")){let v={};e===null?e=[v]:e.push(v),t++}}}var k=De===
t;if(t=de,e!==null&&(de?e.length=de:e=null),k){let d=t;if(n&&typeof n=="object"&&!Array.isArray(n)&&n.field!==void 0){let v=n.
field;if(v!=="text"){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/2/then/properties/f\
ield/enum",keyword:"enum",params:{allowedValues:P.allOf[2].then.properties.field.enum},schema:P.allOf[2].then.properties.
field.enum,parentSchema:P.allOf[2].then.properties.field,data:v};e===null?e=[x]:e.push(x),t++}}var k=d===t;be=k}if(!be){
let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/2/if",keyword:"if",params:{failingKeyword:"then"},
schema:P.allOf[2].if,parentSchema:P.allOf[2],data:n};e===null?e=[d]:e.push(d),t++}let fe=t,Ae=!0,ze=t;if(n&&typeof n=="o\
bject"&&!Array.isArray(n)){let d;if(n.on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(w),t++}else if(n.on!==void 0&&
n.on!=="operation"){let w={};e===null?e=[w]:e.push(w),t++}}var g=ze===t;if(t=fe,e!==null&&(fe?e.length=fe:e=null),g){let d=t;
if(n&&typeof n=="object"&&!Array.isArray(n)&&n.field!==void 0){let v=n.field;if(typeof v=="string"){if(!Re.test(v)){let x={
instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/3/then/properties/field/pattern",keyword:"patte\
rn",params:{pattern:"^(?:name|option:.+)$"},schema:"^(?:name|option:.+)$",parentSchema:P.allOf[3].then.properties.field,
data:v};e===null?e=[x]:e.push(x),t++}}else{let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"rule.schema.json/all\
Of/3/then/properties/field/type",keyword:"type",params:{type:"string"},schema:P.allOf[3].then.properties.field.type,parentSchema:P.
allOf[3].then.properties.field,data:v};e===null?e=[x]:e.push(x),t++}}var g=d===t;Ae=g}if(!Ae){let d={instancePath:r+"/de\
clare/"+i,schemaPath:"rule.schema.json/allOf/3/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[3].if,parentSchema:P.
allOf[3],data:n};e===null?e=[d]:e.push(d),t++}let ue=t,ve=!0,Te=t;if(n&&typeof n=="object"&&!Array.isArray(n)){let d;if(n.
on===void 0&&(d="on")){let w={};e===null?e=[w]:e.push(w),t++}else if(n.on!==void 0&&n.on!=="email"){let w={};e===null?e=
[w]:e.push(w),t++}}var h=Te===t;if(t=ue,e!==null&&(ue?e.length=ue:e=null),h){let d=t;if(n&&typeof n=="object"&&!Array.isArray(
n)&&n.field!==void 0){let v=n.field;if(!(v==="to"||v==="from"||v==="subject"||v==="text"||v==="server")){let x={instancePath:r+
"/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/4/then/properties/field/enum",keyword:"enum",params:{allowedValues:P.
allOf[4].then.properties.field.enum},schema:P.allOf[4].then.properties.field.enum,parentSchema:P.allOf[4].then.properties.
field,data:v};e===null?e=[x]:e.push(x),t++}}var h=d===t;ve=h}if(!ve){let d={instancePath:r+"/declare/"+i,schemaPath:"rul\
e.schema.json/allOf/4/if",keyword:"if",params:{failingKeyword:"then"},schema:P.allOf[4].if,parentSchema:P.allOf[4],data:n};
e===null?e=[d]:e.push(d),t++}let ye=t,xe=!0,_e=t;if(n&&typeof n=="object"&&!Array.isArray(n)){let d;if(n.on===void 0&&(d=
"on")){let w={};e===null?e=[w]:e.push(w),t++}else if(n.on!==void 0&&n.on!=="agent-conf"){let w={};e===null?e=[w]:e.push(
w),t++}}var f=_e===t;if(t=ye,e!==null&&(ye?e.length=ye:e=null),f){let d=t;if(n&&typeof n=="object"&&!Array.isArray(n)&&n.
field!==void 0){let v=n.field;if(typeof v=="string"){if(!Ee.test(v)){let x={instancePath:r+"/declare/"+i+"/field",schemaPath:"\
rule.schema.json/allOf/5/then/properties/field/pattern",keyword:"pattern",params:{pattern:"^[^.]+\\..+$"},schema:"^[^.]+\
\\..+$",parentSchema:P.allOf[5].then.properties.field,data:v};e===null?e=[x]:e.push(x),t++}}else{let x={instancePath:r+"\
/declare/"+i+"/field",schemaPath:"rule.schema.json/allOf/5/then/properties/field/type",keyword:"type",params:{type:"stri\
ng"},schema:P.allOf[5].then.properties.field.type,parentSchema:P.allOf[5].then.properties.field,data:v};e===null?e=[x]:e.
push(x),t++}}var f=d===t;xe=f}if(!xe){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/allOf/5/if",keyword:"\
if",params:{failingKeyword:"then"},schema:P.allOf[5].if,parentSchema:P.allOf[5],data:n};e===null?e=[d]:e.push(d),t++}if(n&&
typeof n=="object"&&!Array.isArray(n)){if(n.id===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.jso\
n/required",keyword:"required",params:{missingProperty:"id"},schema:P.required,parentSchema:P,data:n};e===null?e=[d]:e.push(
d),t++}if(n.title===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",
params:{missingProperty:"title"},schema:P.required,parentSchema:P,data:n};e===null?e=[d]:e.push(d),t++}if(n.severity===void 0){
let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",params:{missingProperty:"s\
everity"},schema:P.required,parentSchema:P,data:n};e===null?e=[d]:e.push(d),t++}if(n.on===void 0){let d={instancePath:r+
"/declare/"+i,schemaPath:"rule.schema.json/required",keyword:"required",params:{missingProperty:"on"},schema:P.required,
parentSchema:P,data:n};e===null?e=[d]:e.push(d),t++}if(n.field===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"\
rule.schema.json/required",keyword:"required",params:{missingProperty:"field"},schema:P.required,parentSchema:P,data:n};
e===null?e=[d]:e.push(d),t++}if(n.message===void 0){let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/req\
uired",keyword:"required",params:{missingProperty:"message"},schema:P.required,parentSchema:P,data:n};e===null?e=[d]:e.push(
d),t++}for(let d in n)if(!Pe.call(P.properties,d)){let w={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.json/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},schema:!1,parentSchema:P,data:n};e===null?
e=[w]:e.push(w),t++}if(n.id!==void 0){let d=n.id;if(typeof d=="string"){if(q(d)>100){let w={instancePath:r+"/declare/"+i+
"/id",schemaPath:"rule.schema.json/properties/id/maxLength",keyword:"maxLength",params:{limit:100},schema:100,parentSchema:P.
properties.id,data:d};e===null?e=[w]:e.push(w),t++}if(!Ie.test(d)){let w={instancePath:r+"/declare/"+i+"/id",schemaPath:"\
rule.schema.json/properties/id/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"},schema:"\
^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",parentSchema:P.properties.id,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+
"/declare/"+i+"/id",schemaPath:"rule.schema.json/properties/id/type",keyword:"type",params:{type:"string"},schema:P.properties.
id.type,parentSchema:P.properties.id,data:d};e===null?e=[w]:e.push(w),t++}}if(n.title!==void 0){let d=n.title;if(typeof d==
"string"){if(!A.test(d)){let w={instancePath:r+"/declare/"+i+"/title",schemaPath:"rule.schema.json/properties/title/patt\
ern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.title,data:d};e===null?e=[w]:e.push(
w),t++}}else{let w={instancePath:r+"/declare/"+i+"/title",schemaPath:"rule.schema.json/properties/title/type",keyword:"t\
ype",params:{type:"string"},schema:P.properties.title.type,parentSchema:P.properties.title,data:d};e===null?e=[w]:e.push(
w),t++}}if(n.severity!==void 0){let d=n.severity;if(!(d==="error"||d==="warning"||d==="info")){let w={instancePath:r+"/d\
eclare/"+i+"/severity",schemaPath:"rule.schema.json/properties/severity/enum",keyword:"enum",params:{allowedValues:P.properties.
severity.enum},schema:P.properties.severity.enum,parentSchema:P.properties.severity,data:d};e===null?e=[w]:e.push(w),t++}}
if(n.on!==void 0){let d=n.on;if(!(d==="connection"||d==="activity"||d==="variable"||d==="script"||d==="mapping"||d==="op\
eration"||d==="email"||d==="agent-conf")){let w={instancePath:r+"/declare/"+i+"/on",schemaPath:"rule.schema.json/propert\
ies/on/enum",keyword:"enum",params:{allowedValues:P.properties.on.enum},schema:P.properties.on.enum,parentSchema:P.properties.
on,data:d};e===null?e=[w]:e.push(w),t++}}if(n.field!==void 0){let d=n.field;if(typeof d!="string"){let w={instancePath:r+
"/declare/"+i+"/field",schemaPath:"rule.schema.json/properties/field/type",keyword:"type",params:{type:"string"},schema:P.
properties.field.type,parentSchema:P.properties.field,data:d};e===null?e=[w]:e.push(w),t++}}if(n.matches!==void 0){let d=n.
matches;if(typeof d=="string"){if(q(d)>2e3){let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/\
properties/matches/maxLength",keyword:"maxLength",params:{limit:2e3},schema:2e3,parentSchema:P.properties.matches,data:d};
e===null?e=[w]:e.push(w),t++}if(!A.test(d)){let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/\
properties/matches/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.matches,data:d};
e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/matches",schemaPath:"rule.schema.json/propertie\
s/matches/type",keyword:"type",params:{type:"string"},schema:P.properties.matches.type,parentSchema:P.properties.matches,
data:d};e===null?e=[w]:e.push(w),t++}}if(n.unless!==void 0){let d=n.unless;if(typeof d=="string"){if(q(d)>2e3){let w={instancePath:r+
"/declare/"+i+"/unless",schemaPath:"rule.schema.json/properties/unless/maxLength",keyword:"maxLength",params:{limit:2e3},
schema:2e3,parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}if(!A.test(d)){let w={instancePath:r+"/\
declare/"+i+"/unless",schemaPath:"rule.schema.json/properties/unless/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/u\
nless",schemaPath:"rule.schema.json/properties/unless/type",keyword:"type",params:{type:"string"},schema:P.properties.unless.
type,parentSchema:P.properties.unless,data:d};e===null?e=[w]:e.push(w),t++}}if(n.missing!==void 0){let d=n.missing;if(d!==
!0){let w={instancePath:r+"/declare/"+i+"/missing",schemaPath:"rule.schema.json/properties/missing/const",keyword:"const",
params:{allowedValue:!0},schema:!0,parentSchema:P.properties.missing,data:d};e===null?e=[w]:e.push(w),t++}}if(n.message!==
void 0){let d=n.message;if(typeof d=="string"){if(q(d)>200){let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"r\
ule.schema.json/properties/message/maxLength",keyword:"maxLength",params:{limit:200},schema:200,parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}if(!A.test(d)){let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"r\
ule.schema.json/properties/message/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/message",schemaPath:"rule.schem\
a.json/properties/message/type",keyword:"type",params:{type:"string"},schema:P.properties.message.type,parentSchema:P.properties.
message,data:d};e===null?e=[w]:e.push(w),t++}}if(n.cwe!==void 0){let d=n.cwe;if(Array.isArray(d)){let w=d.length;for(let v=0;v<
w;v++){let x=d[v];if(!(typeof x=="number"&&!(x%1)&&!isNaN(x)&&isFinite(x))){let te={instancePath:r+"/declare/"+i+"/cwe/"+
v,schemaPath:"rule.schema.json/properties/cwe/items/type",keyword:"type",params:{type:"integer"},schema:P.properties.cwe.
items.type,parentSchema:P.properties.cwe.items,data:x};e===null?e=[te]:e.push(te),t++}if(typeof x=="number"&&isFinite(x)&&
(x<1||isNaN(x))){let te={instancePath:r+"/declare/"+i+"/cwe/"+v,schemaPath:"rule.schema.json/properties/cwe/items/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:P.properties.cwe.items,data:x};e===null?e=[te]:
e.push(te),t++}}}else{let w={instancePath:r+"/declare/"+i+"/cwe",schemaPath:"rule.schema.json/properties/cwe/type",keyword:"\
type",params:{type:"array"},schema:P.properties.cwe.type,parentSchema:P.properties.cwe,data:d};e===null?e=[w]:e.push(w),
t++}}if(n.help!==void 0){let d=n.help;if(typeof d=="string"){if(!Ge.test(d)){let w={instancePath:r+"/declare/"+i+"/help",
schemaPath:"rule.schema.json/properties/help/pattern",keyword:"pattern",params:{pattern:"^https?://"},schema:"^https?://",
parentSchema:P.properties.help,data:d};e===null?e=[w]:e.push(w),t++}}else{let w={instancePath:r+"/declare/"+i+"/help",schemaPath:"\
rule.schema.json/properties/help/type",keyword:"type",params:{type:"string"},schema:P.properties.help.type,parentSchema:P.
properties.help,data:d};e===null?e=[w]:e.push(w),t++}}}else{let d={instancePath:r+"/declare/"+i,schemaPath:"rule.schema.\
json/type",keyword:"type",params:{type:"object"},schema:P.type,parentSchema:P,data:n};e===null?e=[d]:e.push(d),t++}}}else{
let a={instancePath:r+"/declare",schemaPath:"#/properties/declare/type",keyword:"type",params:{type:"array"},schema:u.properties.
declare.type,parentSchema:u.properties.declare,data:o};e===null?e=[a]:e.push(a),t++}}if(s.limits!==void 0){let o=s.limits;
if(o&&typeof o=="object"&&!Array.isArray(o)){for(let a in o)if(!(a==="fileBytes"||a==="nesting")){let i={instancePath:r+
"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},
schema:!1,parentSchema:u.properties.limits,data:o};e===null?e=[i]:e.push(i),t++}if(o.fileBytes!==void 0){let a=o.fileBytes;
if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let i={instancePath:r+"/limits/fileBytes",schemaPath:"#/proper\
ties/limits/properties/fileBytes/type",keyword:"type",params:{type:"integer"},schema:u.properties.limits.properties.fileBytes.
type,parentSchema:u.properties.limits.properties.fileBytes,data:a};e===null?e=[i]:e.push(i),t++}if(typeof a=="number"&&isFinite(
a)){if(a>536870912||isNaN(a)){let i={instancePath:r+"/limits/fileBytes",schemaPath:"#/properties/limits/properties/fileB\
ytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:536870912},schema:536870912,parentSchema:u.properties.limits.
properties.fileBytes,data:a};e===null?e=[i]:e.push(i),t++}if(a<1||isNaN(a)){let i={instancePath:r+"/limits/fileBytes",schemaPath:"\
#/properties/limits/properties/fileBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:u.
properties.limits.properties.fileBytes,data:a};e===null?e=[i]:e.push(i),t++}}}if(o.nesting!==void 0){let a=o.nesting;if(!(typeof a==
"number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let i={instancePath:r+"/limits/nesting",schemaPath:"#/properties/limits/prope\
rties/nesting/type",keyword:"type",params:{type:"integer"},schema:u.properties.limits.properties.nesting.type,parentSchema:u.
properties.limits.properties.nesting,data:a};e===null?e=[i]:e.push(i),t++}if(typeof a=="number"&&isFinite(a)){if(a>5e3||
isNaN(a)){let i={instancePath:r+"/limits/nesting",schemaPath:"#/properties/limits/properties/nesting/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:5e3},schema:5e3,parentSchema:u.properties.limits.properties.nesting,data:a};e===null?
e=[i]:e.push(i),t++}if(a<1||isNaN(a)){let i={instancePath:r+"/limits/nesting",schemaPath:"#/properties/limits/properties\
/nesting/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:u.properties.limits.properties.
nesting,data:a};e===null?e=[i]:e.push(i),t++}}}}else{let a={instancePath:r+"/limits",schemaPath:"#/properties/limits/typ\
e",keyword:"type",params:{type:"object"},schema:u.properties.limits.type,parentSchema:u.properties.limits,data:o};e===null?
e=[a]:e.push(a),t++}}if(s.data!==void 0){let o=s.data;if(o&&typeof o=="object"&&!Array.isArray(o)){for(let a in o)if(a!==
"allowlist"){let i={instancePath:r+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:a},schema:!1,parentSchema:u.properties.data,data:o};e===null?e=[i]:e.push(i),t++}if(o.allowlist!==
void 0){let a=o.allowlist;if(typeof a=="string"){if(!A.test(a)){let i={instancePath:r+"/data/allowlist",schemaPath:"#/pr\
operties/data/properties/allowlist/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.properties.
data.properties.allowlist,data:a};e===null?e=[i]:e.push(i),t++}}else{let i={instancePath:r+"/data/allowlist",schemaPath:"\
#/properties/data/properties/allowlist/type",keyword:"type",params:{type:"string"},schema:u.properties.data.properties.allowlist.
type,parentSchema:u.properties.data.properties.allowlist,data:a};e===null?e=[i]:e.push(i),t++}}}else{let a={instancePath:r+
"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type:"object"},schema:u.properties.data.type,parentSchema:u.
properties.data,data:o};e===null?e=[a]:e.push(a),t++}}if(s.flow!==void 0&&(ae(s.flow,{instancePath:r+"/flow",parentData:s,
parentDataProperty:"flow",rootData:O})||(e=e===null?ae.errors:e.concat(ae.errors),t=e.length)),s.organization!==void 0){
let o=s.organization;if(o&&typeof o=="object"&&!Array.isArray(o)){for(let a in o)if(!(a==="name"||a==="region")){let i={
instancePath:r+"/organization",schemaPath:"#/properties/organization/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:a},schema:!1,parentSchema:u.properties.organization,data:o};e===null?e=[i]:e.push(i),t++}if(o.
name!==void 0){let a=o.name;if(typeof a=="string"){if(!A.test(a)){let i={instancePath:r+"/organization/name",schemaPath:"\
#/properties/organization/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.
properties.organization.properties.name,data:a};e===null?e=[i]:e.push(i),t++}}else{let i={instancePath:r+"/organization/\
name",schemaPath:"#/properties/organization/properties/name/type",keyword:"type",params:{type:"string"},schema:u.properties.
organization.properties.name.type,parentSchema:u.properties.organization.properties.name,data:a};e===null?e=[i]:e.push(i),
t++}}if(o.region!==void 0){let a=o.region;if(!(a==="NA"||a==="EMEA"||a==="APAC")){let i={instancePath:r+"/organization/r\
egion",schemaPath:"#/definitions/region/enum",keyword:"enum",params:{allowedValues:U.enum},schema:U.enum,parentSchema:U,
data:a};e===null?e=[i]:e.push(i),t++}}}else{let a={instancePath:r+"/organization",schemaPath:"#/properties/organization/\
type",keyword:"type",params:{type:"object"},schema:u.properties.organization.type,parentSchema:u.properties.organization,
data:o};e===null?e=[a]:e.push(a),t++}}if(s.allowedRegions!==void 0){let o=s.allowedRegions;if(Array.isArray(o)){let a=o.
length;for(let i=0;i<a;i++){let n=o[i];if(!(n==="NA"||n==="EMEA"||n==="APAC")){let m={instancePath:r+"/allowedRegions/"+
i,schemaPath:"#/definitions/region/enum",keyword:"enum",params:{allowedValues:U.enum},schema:U.enum,parentSchema:U,data:n};
e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/allowedRegions",schemaPath:"#/properties/allowedRegions/type",
keyword:"type",params:{type:"array"},schema:u.properties.allowedRegions.type,parentSchema:u.properties.allowedRegions,data:o};
e===null?e=[a]:e.push(a),t++}}if(s.network!==void 0){let o=s.network;if(o&&typeof o=="object"&&!Array.isArray(o)){for(let a in o)
if(!(a==="egressRestricted"||a==="allowlists")){let i={instancePath:r+"/network",schemaPath:"#/properties/network/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:u.properties.network,
data:o};e===null?e=[i]:e.push(i),t++}if(o.egressRestricted!==void 0){let a=o.egressRestricted;if(typeof a!="boolean"){let i={
instancePath:r+"/network/egressRestricted",schemaPath:"#/properties/network/properties/egressRestricted/type",keyword:"t\
ype",params:{type:"boolean"},schema:u.properties.network.properties.egressRestricted.type,parentSchema:u.properties.network.
properties.egressRestricted,data:a};e===null?e=[i]:e.push(i),t++}}if(o.allowlists!==void 0){let a=o.allowlists;if(Array.
isArray(a)){let i=a.length;for(let n=0;n<i;n++)ne(a[n],{instancePath:r+"/network/allowlists/"+n,parentData:a,parentDataProperty:n,
rootData:O})||(e=e===null?ne.errors:e.concat(ne.errors),t=e.length)}else{let i={instancePath:r+"/network/allowlists",schemaPath:"\
#/properties/network/properties/allowlists/type",keyword:"type",params:{type:"array"},schema:u.properties.network.properties.
allowlists.type,parentSchema:u.properties.network.properties.allowlists,data:a};e===null?e=[i]:e.push(i),t++}}}else{let a={
instancePath:r+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type:"object"},schema:u.properties.
network.type,parentSchema:u.properties.network,data:o};e===null?e=[a]:e.push(a),t++}}if(s.environments!==void 0){let o=s.
environments;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++)oe(o[i],{instancePath:r+"/environments/"+i,parentData:o,
parentDataProperty:i,rootData:O})||(e=e===null?oe.errors:e.concat(oe.errors),t=e.length)}else{let a={instancePath:r+"/en\
vironments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type:"array"},schema:u.properties.environments.
type,parentSchema:u.properties.environments,data:o};e===null?e=[a]:e.push(a),t++}}if(s.regulatedDataClasses!==void 0){let o=s.
regulatedDataClasses;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(
n)){let m={instancePath:r+"/regulatedDataClasses/"+i,schemaPath:"#/definitions/dataClass/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:Q,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/regulatedD\
ataClasses/"+i,schemaPath:"#/definitions/dataClass/type",keyword:"type",params:{type:"string"},schema:Q.type,parentSchema:Q,
data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/regulatedDataClasses",schemaPath:"#/properties/regul\
atedDataClasses/type",keyword:"type",params:{type:"array"},schema:u.properties.regulatedDataClasses.type,parentSchema:u.
properties.regulatedDataClasses,data:o};e===null?e=[a]:e.push(a),t++}}if(s.publicApis!==void 0){let o=s.publicApis;if(Array.
isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(n)){let m={instancePath:r+"\
/publicApis/"+i,schemaPath:"#/properties/publicApis/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",
parentSchema:u.properties.publicApis.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/publicApis\
/"+i,schemaPath:"#/properties/publicApis/items/type",keyword:"type",params:{type:"string"},schema:u.properties.publicApis.
items.type,parentSchema:u.properties.publicApis.items,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+
"/publicApis",schemaPath:"#/properties/publicApis/type",keyword:"type",params:{type:"array"},schema:u.properties.publicApis.
type,parentSchema:u.properties.publicApis,data:o};e===null?e=[a]:e.push(a),t++}}if(s.apis!==void 0){let o=s.apis;if(Array.
isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0){
let m={instancePath:r+"/apis/"+i,schemaPath:"#/definitions/api/required",keyword:"required",params:{missingProperty:"nam\
e"},schema:j.required,parentSchema:j,data:n};e===null?e=[m]:e.push(m),t++}if(n.env===void 0){let m={instancePath:r+"/api\
s/"+i,schemaPath:"#/definitions/api/required",keyword:"required",params:{missingProperty:"env"},schema:j.required,parentSchema:j,
data:n};e===null?e=[m]:e.push(m),t++}for(let m in n)if(!(m==="name"||m==="env"||m==="profile"||m==="trustedIpGroup"||m===
"sslOnly")){let l={instancePath:r+"/apis/"+i,schemaPath:"#/definitions/api/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:m},schema:!1,parentSchema:j,data:n};e===null?e=[l]:e.push(l),t++}if(n.name!==void 0){
let m=n.name;if(typeof m=="string"){if(!A.test(m)){let l={instancePath:r+"/apis/"+i+"/name",schemaPath:"#/definitions/ap\
i/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:j.properties.name,data:m};
e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/apis/"+i+"/name",schemaPath:"#/definitions/api/properties/nam\
e/type",keyword:"type",params:{type:"string"},schema:j.properties.name.type,parentSchema:j.properties.name,data:m};e===null?
e=[l]:e.push(l),t++}}if(n.env!==void 0){let m=n.env;if(typeof m=="string"){if(!A.test(m)){let l={instancePath:r+"/apis/"+
i+"/env",schemaPath:"#/definitions/api/properties/env/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:j.
properties.env,data:m};e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/apis/"+i+"/env",schemaPath:"#/definiti\
ons/api/properties/env/type",keyword:"type",params:{type:"string"},schema:j.properties.env.type,parentSchema:j.properties.
env,data:m};e===null?e=[l]:e.push(l),t++}}if(n.profile!==void 0){let m=n.profile;if(!(m&&typeof m=="object"&&!Array.isArray(
m))&&m!==null){let l={instancePath:r+"/apis/"+i+"/profile",schemaPath:"#/definitions/api/properties/profile/type",keyword:"\
type",params:{type:j.properties.profile.type},schema:j.properties.profile.type,parentSchema:j.properties.profile,data:m};
e===null?e=[l]:e.push(l),t++}if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.type===void 0){let l={instancePath:r+"/ap\
is/"+i+"/profile",schemaPath:"#/definitions/api/properties/profile/required",keyword:"required",params:{missingProperty:"\
type"},schema:j.properties.profile.required,parentSchema:j.properties.profile,data:m};e===null?e=[l]:e.push(l),t++}for(let l in m)
if(!(l==="type"||l==="idp")){let y={instancePath:r+"/apis/"+i+"/profile",schemaPath:"#/definitions/api/properties/profil\
e/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:j.properties.
profile,data:m};e===null?e=[y]:e.push(y),t++}if(m.type!==void 0){let l=m.type;if(!(l==="anonymous"||l==="basic"||l==="ap\
ikey"||l==="oauth2")){let y={instancePath:r+"/apis/"+i+"/profile/type",schemaPath:"#/definitions/api/properties/profile/\
properties/type/enum",keyword:"enum",params:{allowedValues:j.properties.profile.properties.type.enum},schema:j.properties.
profile.properties.type.enum,parentSchema:j.properties.profile.properties.type,data:l};e===null?e=[y]:e.push(y),t++}}if(m.
idp!==void 0){let l=m.idp;if(typeof l=="string"){if(!A.test(l)){let y={instancePath:r+"/apis/"+i+"/profile/idp",schemaPath:"\
#/definitions/api/properties/profile/properties/idp/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:j.
properties.profile.properties.idp,data:l};e===null?e=[y]:e.push(y),t++}}else{let y={instancePath:r+"/apis/"+i+"/profile/\
idp",schemaPath:"#/definitions/api/properties/profile/properties/idp/type",keyword:"type",params:{type:"string"},schema:j.
properties.profile.properties.idp.type,parentSchema:j.properties.profile.properties.idp,data:l};e===null?e=[y]:e.push(y),
t++}}}}if(n.trustedIpGroup!==void 0){let m=n.trustedIpGroup;if(typeof m=="string"){if(!A.test(m)){let l={instancePath:r+
"/apis/"+i+"/trustedIpGroup",schemaPath:"#/definitions/api/properties/trustedIpGroup/pattern",keyword:"pattern",params:{
pattern:"\\S"},schema:"\\S",parentSchema:j.properties.trustedIpGroup,data:m};e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+
"/apis/"+i+"/trustedIpGroup",schemaPath:"#/definitions/api/properties/trustedIpGroup/type",keyword:"type",params:{type:"\
string"},schema:j.properties.trustedIpGroup.type,parentSchema:j.properties.trustedIpGroup,data:m};e===null?e=[l]:e.push(
l),t++}}if(n.sslOnly!==void 0){let m=n.sslOnly;if(typeof m!="boolean"){let l={instancePath:r+"/apis/"+i+"/sslOnly",schemaPath:"\
#/definitions/api/properties/sslOnly/type",keyword:"type",params:{type:"boolean"},schema:j.properties.sslOnly.type,parentSchema:j.
properties.sslOnly,data:m};e===null?e=[l]:e.push(l),t++}}}else{let m={instancePath:r+"/apis/"+i,schemaPath:"#/definition\
s/api/type",keyword:"type",params:{type:"object"},schema:j.type,parentSchema:j,data:n};e===null?e=[m]:e.push(m),t++}}}else{
let a={instancePath:r+"/apis",schemaPath:"#/properties/apis/type",keyword:"type",params:{type:"array"},schema:u.properties.
apis.type,parentSchema:u.properties.apis,data:o};e===null?e=[a]:e.push(a),t++}}if(s.trustedPlugins!==void 0){let o=s.trustedPlugins;
if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(n)){let m={instancePath:r+
"/trustedPlugins/"+i,schemaPath:"#/properties/trustedPlugins/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\
\\S",parentSchema:u.properties.trustedPlugins.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/t\
rustedPlugins/"+i,schemaPath:"#/properties/trustedPlugins/items/type",keyword:"type",params:{type:"string"},schema:u.properties.
trustedPlugins.items.type,parentSchema:u.properties.trustedPlugins.items,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={
instancePath:r+"/trustedPlugins",schemaPath:"#/properties/trustedPlugins/type",keyword:"type",params:{type:"array"},schema:u.
properties.trustedPlugins.type,parentSchema:u.properties.trustedPlugins,data:o};e===null?e=[a]:e.push(a),t++}}if(s.mtlsHosts!==
void 0){let o=s.mtlsHosts;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(q(
n)>300){let m={instancePath:r+"/mtlsHosts/"+i,schemaPath:"#/definitions/host/maxLength",keyword:"maxLength",params:{limit:300},
schema:300,parentSchema:K,data:n};e===null?e=[m]:e.push(m),t++}if(!Oe.test(n)){let m={instancePath:r+"/mtlsHosts/"+i,schemaPath:"\
#/definitions/host/pattern",keyword:"pattern",params:{pattern:"^[^\\s/:]+$"},schema:"^[^\\s/:]+$",parentSchema:K,data:n};
e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/mtlsHosts/"+i,schemaPath:"#/definitions/host/type",keyword:"t\
ype",params:{type:"string"},schema:K.type,parentSchema:K,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+
"/mtlsHosts",schemaPath:"#/properties/mtlsHosts/type",keyword:"type",params:{type:"array"},schema:u.properties.mtlsHosts.
type,parentSchema:u.properties.mtlsHosts,data:o};e===null?e=[a]:e.push(a),t++}}if(s.people!==void 0){let o=s.people;if(Array.
isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(n)){let m={instancePath:r+"\
/people/"+i,schemaPath:"#/properties/people/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:u.
properties.people.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/people/"+i,schemaPath:"#/prop\
erties/people/items/type",keyword:"type",params:{type:"string"},schema:u.properties.people.items.type,parentSchema:u.properties.
people.items,data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/people",schemaPath:"#/properties/people\
/type",keyword:"type",params:{type:"array"},schema:u.properties.people.type,parentSchema:u.properties.people,data:o};e===
null?e=[a]:e.push(a),t++}}if(s.roles!==void 0){let o=s.roles;if(Array.isArray(o)){let a=o.length;for(let i=0;i<a;i++){let n=o[i];
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0){let m={instancePath:r+"/roles/"+i,schemaPath:"#/definit\
ions/role/required",keyword:"required",params:{missingProperty:"name"},schema:z.required,parentSchema:z,data:n};e===null?
e=[m]:e.push(m),t++}for(let m in n)if(!(m==="name"||m==="members")){let l=n[m];if(!(l==="none"||l==="view-logs"||l==="ex\
ecute"||l==="read"||l==="write"||l==="admin")){let y={instancePath:r+"/roles/"+i+"/"+m.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/definitions/role/additionalProperties/enum",keyword:"enum",params:{allowedValues:z.additionalProperties.
enum},schema:z.additionalProperties.enum,parentSchema:z.additionalProperties,data:l};e===null?e=[y]:e.push(y),t++}}if(n.
name!==void 0){let m=n.name;if(typeof m=="string"){if(!A.test(m)){let l={instancePath:r+"/roles/"+i+"/name",schemaPath:"\
#/definitions/role/properties/name/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",parentSchema:z.properties.
name,data:m};e===null?e=[l]:e.push(l),t++}}else{let l={instancePath:r+"/roles/"+i+"/name",schemaPath:"#/definitions/role\
/properties/name/type",keyword:"type",params:{type:"string"},schema:z.properties.name.type,parentSchema:z.properties.name,
data:m};e===null?e=[l]:e.push(l),t++}}if(n.members!==void 0){let m=n.members;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&
isFinite(m))&&!Array.isArray(m)){let l={instancePath:r+"/roles/"+i+"/members",schemaPath:"#/definitions/role/properties/\
members/type",keyword:"type",params:{type:z.properties.members.type},schema:z.properties.members.type,parentSchema:z.properties.
members,data:m};e===null?e=[l]:e.push(l),t++}if(typeof m=="number"&&isFinite(m)&&(m<0||isNaN(m))){let l={instancePath:r+
"/roles/"+i+"/members",schemaPath:"#/definitions/role/properties/members/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:z.properties.members,data:m};e===null?e=[l]:e.push(l),t++}if(Array.isArray(m)){let l=m.
length;for(let y=0;y<l;y++){let N=m[y];if(typeof N=="string"){if(!A.test(N)){let F={instancePath:r+"/roles/"+i+"/members\
/"+y,schemaPath:"#/definitions/role/properties/members/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\\
S",parentSchema:z.properties.members.items,data:N};e===null?e=[F]:e.push(F),t++}}else{let F={instancePath:r+"/roles/"+i+
"/members/"+y,schemaPath:"#/definitions/role/properties/members/items/type",keyword:"type",params:{type:"string"},schema:z.
properties.members.items.type,parentSchema:z.properties.members.items,data:N};e===null?e=[F]:e.push(F),t++}}}}}else{let m={
instancePath:r+"/roles/"+i,schemaPath:"#/definitions/role/type",keyword:"type",params:{type:"object"},schema:z.type,parentSchema:z,
data:n};e===null?e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/roles",schemaPath:"#/properties/roles/type",keyword:"\
type",params:{type:"array"},schema:u.properties.roles.type,parentSchema:u.properties.roles,data:o};e===null?e=[a]:e.push(
a),t++}}if(s.orgPolicies!==void 0){let o=s.orgPolicies;if(o&&typeof o=="object"&&!Array.isArray(o)){for(let a in o)if(!(a===
"twoFactor"||a==="requireApiSecurityProfile"||a==="reauthenticationOnChange"||a==="enableRemoteAgentConfiguration")){let i={
instancePath:r+"/orgPolicies",schemaPath:"#/properties/orgPolicies/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:a},schema:!1,parentSchema:u.properties.orgPolicies,data:o};e===null?e=[i]:e.push(i),t++}if(o.
twoFactor!==void 0){let a=o.twoFactor;if(typeof a!="string"&&typeof a!="boolean"){let i={instancePath:r+"/orgPolicies/tw\
oFactor",schemaPath:"#/properties/orgPolicies/properties/twoFactor/type",keyword:"type",params:{type:u.properties.orgPolicies.
properties.twoFactor.type},schema:u.properties.orgPolicies.properties.twoFactor.type,parentSchema:u.properties.orgPolicies.
properties.twoFactor,data:a};e===null?e=[i]:e.push(i),t++}if(typeof a=="string"&&!A.test(a)){let i={instancePath:r+"/org\
Policies/twoFactor",schemaPath:"#/properties/orgPolicies/properties/twoFactor/pattern",keyword:"pattern",params:{pattern:"\
\\S"},schema:"\\S",parentSchema:u.properties.orgPolicies.properties.twoFactor,data:a};e===null?e=[i]:e.push(i),t++}}if(o.
requireApiSecurityProfile!==void 0){let a=o.requireApiSecurityProfile;if(typeof a!="boolean"){let i={instancePath:r+"/or\
gPolicies/requireApiSecurityProfile",schemaPath:"#/properties/orgPolicies/properties/requireApiSecurityProfile/type",keyword:"\
type",params:{type:"boolean"},schema:u.properties.orgPolicies.properties.requireApiSecurityProfile.type,parentSchema:u.properties.
orgPolicies.properties.requireApiSecurityProfile,data:a};e===null?e=[i]:e.push(i),t++}}if(o.reauthenticationOnChange!==void 0){
let a=o.reauthenticationOnChange;if(typeof a!="boolean"){let i={instancePath:r+"/orgPolicies/reauthenticationOnChange",schemaPath:"\
#/properties/orgPolicies/properties/reauthenticationOnChange/type",keyword:"type",params:{type:"boolean"},schema:u.properties.
orgPolicies.properties.reauthenticationOnChange.type,parentSchema:u.properties.orgPolicies.properties.reauthenticationOnChange,
data:a};e===null?e=[i]:e.push(i),t++}}if(o.enableRemoteAgentConfiguration!==void 0){let a=o.enableRemoteAgentConfiguration;
if(typeof a!="boolean"){let i={instancePath:r+"/orgPolicies/enableRemoteAgentConfiguration",schemaPath:"#/properties/org\
Policies/properties/enableRemoteAgentConfiguration/type",keyword:"type",params:{type:"boolean"},schema:u.properties.orgPolicies.
properties.enableRemoteAgentConfiguration.type,parentSchema:u.properties.orgPolicies.properties.enableRemoteAgentConfiguration,
data:a};e===null?e=[i]:e.push(i),t++}}}else{let a={instancePath:r+"/orgPolicies",schemaPath:"#/properties/orgPolicies/ty\
pe",keyword:"type",params:{type:"object"},schema:u.properties.orgPolicies.type,parentSchema:u.properties.orgPolicies,data:o};
e===null?e=[a]:e.push(a),t++}}if(s.requiredAttestations!==void 0){let o=s.requiredAttestations;if(Array.isArray(o)){let a=o.
length;for(let i=0;i<a;i++){let n=o[i];if(typeof n=="string"){if(!A.test(n)){let m={instancePath:r+"/requiredAttestation\
s/"+i,schemaPath:"#/properties/requiredAttestations/items/pattern",keyword:"pattern",params:{pattern:"\\S"},schema:"\\S",
parentSchema:u.properties.requiredAttestations.items,data:n};e===null?e=[m]:e.push(m),t++}}else{let m={instancePath:r+"/\
requiredAttestations/"+i,schemaPath:"#/properties/requiredAttestations/items/type",keyword:"type",params:{type:"string"},
schema:u.properties.requiredAttestations.items.type,parentSchema:u.properties.requiredAttestations.items,data:n};e===null?
e=[m]:e.push(m),t++}}}else{let a={instancePath:r+"/requiredAttestations",schemaPath:"#/properties/requiredAttestations/t\
ype",keyword:"type",params:{type:"array"},schema:u.properties.requiredAttestations.type,parentSchema:u.properties.requiredAttestations,
data:o};e===null?e=[a]:e.push(a),t++}}if(s.attestations!==void 0){let o=s.attestations;if(Array.isArray(o)){let a=o.length;
for(let i=0;i<a;i++)le(o[i],{instancePath:r+"/attestations/"+i,parentData:o,parentDataProperty:i,rootData:O})||(e=e===null?
le.errors:e.concat(le.errors),t=e.length)}else{let a={instancePath:r+"/attestations",schemaPath:"#/properties/attestatio\
ns/type",keyword:"type",params:{type:"array"},schema:u.properties.attestations.type,parentSchema:u.properties.attestations,
data:o};e===null?e=[a]:e.push(a),t++}}if(s.waivers!==void 0){let o=s.waivers;if(Array.isArray(o)){let a=o.length;for(let i=0;i<
a;i++)ce(o[i],{instancePath:r+"/waivers/"+i,parentData:o,parentDataProperty:i,rootData:O})||(e=e===null?ce.errors:e.concat(
ce.errors),t=e.length)}else{let a={instancePath:r+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{
type:"array"},schema:u.properties.waivers.type,parentSchema:u.properties.waivers,data:o};e===null?e=[a]:e.push(a),t++}}}else{
let o={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:u.type,parentSchema:u,data:s};e===
null?e=[o]:e.push(o),t++}return Se.errors=e,t===0}export{He as default,Ye as validate};
