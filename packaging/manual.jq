# The help that the program prints about itself, as a man page (roff, man macros).
#
# Input: what `pejl --experimental-dump-help` prints, so that no option is listed twice by hand.
# Arguments: $version, $date (YYYY-MM-DD), $keys (docs/keys.md as text, or empty).

# Text that roff must not act on: its escape character, and `.` or `'` where a line begins.
def safe: gsub("\\\\"; "\\(rs") | gsub("(?m)^(?<c>[.'])"; "\\&\(.c)") | gsub("-"; "\\-");

# Words that ArgumentParser says in English about its own two options.
def words:
    {"Show the version.": "Vis version og skema.", "Show help information.": "Vis hjælp."}[.] // .;

# A discussion's paragraphs.
def paragraphs: split("\n\n") | map(gsub("\n"; " ") | safe) | join("\n.PP\n");

def name: if .kind == "short" then "\\-\(.name)" else "\\-\\-\(.name | safe)" end;

def value: "\\fI\(.valueName | safe)\\fR";

# How an argument is typed, in bold, with its value in italics.
def typed:
    if .kind == "positional" then value
    else ([.names[] | "\\fB\(name)\\fR"] | join(", "))
        + (if .kind == "option" then " \(value)" else "" end)
    end;

# The same in the line that shows a whole command.
def usage:
    (if .kind == "positional" then value
     else "\\fB\(.preferredName | name)\\fR" + (if .kind == "option" then " \(value)" else "" end)
     end)
    + (if .isRepeating then " ..." else "" end);

def brackets: if .isOptional then "[\(usage)]" else usage end;

def shown: map(select(.shouldDisplay != false));

def isOwn: .preferredName.name | IN("help", "version") | not;

def described:
    ".TP\n\(typed)\n"
    + ([ (.abstract // "" | words | select(. != "") | paragraphs),
         (.defaultValue // empty | "Ellers \(safe)."),
         (.allValues // empty | "En af: \(map(safe) | join(", ")).") ]
       | if . == [] then "\\&" else join(" ") end);

def arguments: (.arguments // []) | shown;

# What tells one option from another of the same name: "--name" need not mean the same everywhere.
def key: "\(.preferredName.name)\t\(.abstract // "")";

# Options that three commands or more have in the same words (the filters): told once.
def shared:
    [.subcommands | shown | .[] | arguments[] | select(isOwn and .kind != "positional")]
    | group_by(key) | map(select(length >= 3) | .[0]);

# One command: how it is typed, and what nobody else has.
def command($shared):
    ".SS \"\(.commandName | safe)\"",
    "\\fBpejl \(.commandName | safe)\\fR "
        + ([arguments[] | select(isOwn) | brackets] | join(" ")),
    (.abstract // empty | select(. != "") | ".PP\n\(paragraphs)"),
    (.discussion // empty | select(. != "") | ".PP\n\(paragraphs)"),
    (arguments[] | select(isOwn) | select(key as $k | $shared | index($k) | not) | described);

# docs/keys.md: headings and tables `| key | what it does |`; other lines are paragraphs.
def keys:
    ($keys | split("\n")) as $lines
    | range($lines | length) as $at
    # The row above the rule is the table's heading.
    | select($lines[$at + 1] // "" | test("^\\|[ :|-]+\\|$") | not)
    | $lines[$at]
    | if test("^# ") or test("^\\|[ :|-]+\\|$") or test("^\\s*$") or test("^<!--") then empty
      elif test("^#+ ") then ".SS \"\(sub("^#+ +"; "") | safe)\""
      elif test("^\\|") then
        # `\|` is a bar within a cell.
        (gsub("\\\\\\|"; "\u0001") | split("|") | .[1:-1]
            | map(gsub("^\\s+|\\s+$"; "") | gsub("\u0001"; "|") | gsub("`"; "") | safe))
        | ".TP\n\\fB\(.[0])\\fR\n" + (.[1:] | map(select(. != "")) | join(". "))
      else safe | gsub("`"; "") | ".PP\n\(.)" end;

.command as $root
| ($root | shared) as $options
| ($options | map(key)) as $shared
| "'\\\" -*- coding: utf-8 -*-",
  ".\\\" Made by scripts/man from the program's own help. Do not edit.",
  ".TH PEJL 1 \"\($date)\" \"pejl \($version)\" \"Pejl\"",
  # English on purpose: the index of man pages (whatis, apropos) is made by this heading's name.
  ".SH NAME",
  "pejl \\- \($root.abstract | sub("\\.$"; "") | safe)",
  ".SH OVERSIGT",
  "\\fBpejl\\fR [\\fIkommando\\fR] [\\fIvalg\\fR ...]",
  ($root.discussion // empty | ".SH BESKRIVELSE\n\(paragraphs)"),
  ".SH KOMMANDOER",
  ($root.subcommands | shown | .[] | select(.commandName != "help") | command($shared)),
  (if ($options | length) > 0 then
      ".SH \"VALG, SOM FLERE KOMMANDOER HAR\"", ($options[] | described)
   else empty end),
  ".SH \"VALG ALENE\"",
  ($root | arguments[] | described),
  (if $keys != "" then ".SH TASTER", keys else empty end),
  ".SH FILER",
  ".TP\n.I /etc/pejl/config",
  "Værtens indstillinger, som \\(Fonavn = værdi\\(Fc linjer; filen forklarer sig selv.",
  ".SH \"SE OGSÅ\"",
  ".I /usr/share/doc/pejl"
