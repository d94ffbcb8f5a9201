function __broker_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __broker_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __broker_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __broker_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __broker_parse_tokens -S
    set -l unparsed_tokens (__broker_tokens -pc)
    switch $unparsed_tokens[1]
    case 'broker'
        __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'init'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'demo'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'import'
            __broker_parse_subcommand -r 1 'as=' 'carrier=' 'sender=' 'absence=' 'again' 'dry-run' 'accept-partial' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'imports'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __broker_parse_subcommand 0 'sort=+' 'limit=' 'offset=' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'show'
                __broker_parse_subcommand 1 'sort=+' 'limit=' 'offset=' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'accept'
                __broker_parse_subcommand -r 2 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'senders'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __broker_parse_subcommand 0 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'show'
                __broker_parse_subcommand 1 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'remove'
                __broker_parse_subcommand 1 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'edi'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __broker_parse_subcommand -r 1 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'show'
                __broker_parse_subcommand 1 'set=' 'member=' 'refs' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'convert'
                __broker_parse_subcommand 1 'kind=' 'accept-partial' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'ack'
                __broker_parse_subcommand 1 'o/output=' 'force' 'ta1' 'control-number=' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'login'
            __broker_parse_subcommand 1 'password-stdin' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'logout'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'whoami'
            __broker_parse_subcommand 0 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'profile'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __broker_parse_subcommand 0 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'use'
                __broker_parse_subcommand 1 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'bob'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __broker_parse_subcommand 0 'name=' 'group=' 'parent=' 'suffix=' 'status=+' 'alert=+' 'plan-name=' 'plan-type=+' 'enrolled-from=' 'enrolled-to=' 'renewal-from=' 'renewal-to=' 'filter=' 'sort=+' 'limit=' 'offset=' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'filter'
                __broker_parse_subcommand 0 'name=' 'group=' 'parent=' 'suffix=' 'status=+' 'alert=+' 'plan-name=' 'plan-type=+' 'enrolled-from=' 'enrolled-to=' 'renewal-from=' 'renewal-to=' 'save=' 'saved' 'delete=' 'sort=+' 'limit=' 'offset=' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'export'
                __broker_parse_subcommand 0 'subscribers' 'name=' 'group=' 'parent=' 'suffix=' 'status=+' 'alert=+' 'plan-name=' 'plan-type=+' 'enrolled-from=' 'enrolled-to=' 'renewal-from=' 'renewal-to=' 'filter=' 'sort=+' 'limit=' 'offset=' 'format=' 'o/output=' 'columns=' 'no-header' 'raw' 'force' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'admin'
            __broker_parse_subcommand 0 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'account'
                __broker_parse_subcommand 1 'password-stdin' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            case 'enrollment'
                __broker_parse_subcommand 0 'carrier=' 'o/output=' 'force' 'control-number=' 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
            end
        case 'schema'
            __broker_parse_subcommand -r 1 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'help'
            __broker_parse_subcommand -r 1 'store=' 'profile=' 'as-of=' 'color=' 'quiet' 'verbose' 'no-input' 'version' 'h/help'
        case 'help'
            __broker_parse_subcommand -r 1 'version'
        end
    end
end

function __broker_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __broker_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __broker_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __broker_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__broker_tokens -p)
    if test -z "$(__broker_tokens -t)"
        set -l index (count (__broker_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'broker' -f
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'init' -d 'Make a new, empty store.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'demo' -d 'Make a store full of synthetic data, and log in to it.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'import' -d 'Load files from a carrier into the store.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'imports' -d 'What was loaded, by whom, and what was rejected.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'senders' -d 'Profiles of the senders of 834s: where group, suffix, member and plan stand.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'edi' -d 'X12 files by themselves: check, show, convert, acknowledge.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'login' -d 'Log in with e-mail and password.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'logout' -d 'End your session.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'whoami' -d 'Show who is logged in, and for which profile.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'profile' -d 'Your profiles: brand, line of business, state and Broker ID.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'bob' -d 'The book of business: your groups and their subscribers.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'admin' -d 'What the owner of the store does.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'schema' -d 'Print the JSON Schema of a command\'s answer.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'help' -d 'Show help on a topic or a command.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker import" -ge 1' -F
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" as' -l 'as' -d 'The kind of the files: contracts, groups or enrollment.' -rfka 'contracts groups enrollment'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" carrier' -l 'carrier' -d 'The carrier, for 834s whose payer the store does not know.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" sender' -l 'sender' -d 'The 834s\' sender: a profile\'s file, or the name of a known one.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" absence' -l 'absence' -d 'What becomes of those whom a full 834 no longer lists: report, propose or terminate.' -rfka 'report propose terminate'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" again' -l 'again' -d 'Load 834s that were loaded before: same sender, control numbers and reference.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" dry-run' -l 'dry-run' -d 'Show what would be added, changed and ended; change nothing.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" accept-partial' -l 'accept-partial' -d 'Load the rows that can be used; keep the others with the batch.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker imports" -eq 1' -fa 'list' -d 'List the batches, the newest first.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker imports" -eq 1' -fa 'show' -d 'Show what a batch rejected or warned of, and whom it did not list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker imports" -eq 1' -fa 'accept' -d 'End the coverages that a full 834 no longer lists.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list"' -l 'sort' -d 'Sort by this column; descending with key:desc. May be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" limit' -l 'limit' -d 'Give at most this many rows.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" offset' -l 'offset' -d 'Leave out this many rows first.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show"' -l 'sort' -d 'Sort by this column; descending with key:desc. May be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" limit' -l 'limit' -d 'Give at most this many rows.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" offset' -l 'offset' -d 'Leave out this many rows first.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker imports accept" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker senders" -eq 1' -fa 'list' -d 'List the profiles of the store, then those that come with the program.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker senders" -eq 1' -fa 'show' -d 'Print a profile as YAML, to be edited and given to \'import --sender\'.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker senders" -eq 1' -fa 'remove' -d 'Take a profile out of the store.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker senders remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi" -eq 1' -fa 'check' -d 'Check X12 files: what they hold, and every fault with its place.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi" -eq 1' -fa 'show' -d 'Show an X12 file in words, loop by loop.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi" -eq 1' -fa 'convert' -d 'Turn an 834, 820 or 271 into rows.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi" -eq 1' -fa 'ack' -d 'Write the 999 that answers an X12 file, and a TA1 when asked for.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi check" -ge 1' -F
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi show" -eq 1' -F
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" set' -l 'set' -d 'Only this transaction set.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" member' -l 'member' -d 'Only this member of an 834.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" refs' -l 'refs' -d 'List the reference numbers (REF) of an 834, and which of them vary.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi convert" -eq 1' -F
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" kind' -l 'kind' -d 'The sets to convert: 834, 820 or 271.' -rfka '834 820 271'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" accept-partial' -l 'accept-partial' -d 'Write what could be read of a file with errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi convert" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker edi ack" -eq 1' -F
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" o output' -s 'o' -l 'output' -d 'Write to this file instead of standard output.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" ta1' -l 'ta1' -d 'Also answer the interchange, with a TA1.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" control-number' -l 'control-number' -d 'The answer\'s first ISA13; it counts up.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker edi ack" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" password-stdin' -l 'password-stdin' -d 'Read the password from standard input.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker login" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker logout" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker whoami" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker profile" -eq 1' -fa 'list' -d 'List your profiles, with licence and expiration.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker profile" -eq 1' -fa 'use' -d 'Make a profile the one that later commands answer for.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker profile use" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker bob" -eq 1' -fa 'list' -d 'List your groups.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker bob" -eq 1' -fa 'filter' -d 'List your groups by a filter; save, list and delete filters.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker bob" -eq 1' -fa 'export' -d 'Write the book, or the complete subscriber list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" name' -l 'name' -d 'Groups whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" group' -l 'group' -d 'One group, by parent group ID and suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" parent' -l 'parent' -d 'Groups of this parent group ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" suffix' -l 'suffix' -d 'Groups with this suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list"' -l 'status' -d 'Groups with this status; may be repeated.' -rfka 'active pending suspended cancelled'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list"' -l 'alert' -d 'Groups with this alert; may be repeated.' -rfka 'cancel_pending renewal_due age_65'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" plan-name' -l 'plan-name' -d 'Groups with a plan whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list"' -l 'plan-type' -d 'Groups with a plan of this type, such as PPO; may be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" enrolled-from' -l 'enrolled-from' -d 'Originally enrolled on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" enrolled-to' -l 'enrolled-to' -d 'Originally enrolled on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" renewal-from' -l 'renewal-from' -d 'Renewing on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" renewal-to' -l 'renewal-to' -d 'Renewing on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" filter' -l 'filter' -d 'Use the filter saved under this name.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list"' -l 'sort' -d 'Sort by this column; descending with key:desc. May be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" limit' -l 'limit' -d 'Give at most this many rows.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" offset' -l 'offset' -d 'Leave out this many rows first.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" name' -l 'name' -d 'Groups whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" group' -l 'group' -d 'One group, by parent group ID and suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" parent' -l 'parent' -d 'Groups of this parent group ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" suffix' -l 'suffix' -d 'Groups with this suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter"' -l 'status' -d 'Groups with this status; may be repeated.' -rfka 'active pending suspended cancelled'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter"' -l 'alert' -d 'Groups with this alert; may be repeated.' -rfka 'cancel_pending renewal_due age_65'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" plan-name' -l 'plan-name' -d 'Groups with a plan whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter"' -l 'plan-type' -d 'Groups with a plan of this type, such as PPO; may be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" enrolled-from' -l 'enrolled-from' -d 'Originally enrolled on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" enrolled-to' -l 'enrolled-to' -d 'Originally enrolled on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" renewal-from' -l 'renewal-from' -d 'Renewing on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" renewal-to' -l 'renewal-to' -d 'Renewing on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" save' -l 'save' -d 'Save the filter under this name instead of listing groups.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" saved' -l 'saved' -d 'List the saved filters.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" delete' -l 'delete' -d 'Delete the filter saved under this name.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter"' -l 'sort' -d 'Sort by this column; descending with key:desc. May be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" limit' -l 'limit' -d 'Give at most this many rows.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" offset' -l 'offset' -d 'Leave out this many rows first.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob filter" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" subscribers' -l 'subscribers' -d 'Write the subscribers of the groups instead of the groups.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" name' -l 'name' -d 'Groups whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" group' -l 'group' -d 'One group, by parent group ID and suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" parent' -l 'parent' -d 'Groups of this parent group ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" suffix' -l 'suffix' -d 'Groups with this suffix ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export"' -l 'status' -d 'Groups with this status; may be repeated.' -rfka 'active pending suspended cancelled'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export"' -l 'alert' -d 'Groups with this alert; may be repeated.' -rfka 'cancel_pending renewal_due age_65'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" plan-name' -l 'plan-name' -d 'Groups with a plan whose name holds this text, in any case.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export"' -l 'plan-type' -d 'Groups with a plan of this type, such as PPO; may be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" enrolled-from' -l 'enrolled-from' -d 'Originally enrolled on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" enrolled-to' -l 'enrolled-to' -d 'Originally enrolled on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" renewal-from' -l 'renewal-from' -d 'Renewing on or after this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" renewal-to' -l 'renewal-to' -d 'Renewing on or before this day.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" filter' -l 'filter' -d 'Use the filter saved under this name.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export"' -l 'sort' -d 'Sort by this column; descending with key:desc. May be repeated.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" limit' -l 'limit' -d 'Give at most this many rows.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" offset' -l 'offset' -d 'Leave out this many rows first.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" format' -l 'format' -d 'The format: table, csv, tsv, json, ndjson or xlsx.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" o output' -s 'o' -l 'output' -d 'Write to this file; its extension can name the format.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" columns' -l 'columns' -d 'The columns to show, by their keys, separated by commas.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" no-header' -l 'no-header' -d 'Leave out the header line.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" raw' -l 'raw' -d 'Leave CSV and TSV cells exact that a spreadsheet would run as formulas.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker bob export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker admin" -eq 1' -fa 'account' -d 'Make the account of a broker whose contract is loaded.'
complete -c 'broker' -n '__broker_should_offer_completions_for_positional "broker admin" -eq 1' -fa 'enrollment' -d 'Write the enrollment in the store as one full 834.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" password-stdin' -l 'password-stdin' -d 'Read the password from standard input.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin account" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" carrier' -l 'carrier' -d 'The carrier, where the store has several.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" o output' -s 'o' -l 'output' -d 'Write to this file instead of standard output.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" force' -l 'force' -d 'Replace an existing output file.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" control-number' -l 'control-number' -d 'The number of the interchange (ISA13).' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker admin enrollment" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" store' -l 'store' -d 'The store to work on.' -rF
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" profile' -l 'profile' -d 'Answer for this profile, named by its Broker ID.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" as-of' -l 'as-of' -d 'Answer for this day instead of today.' -rfka ''
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" color' -l 'color' -d 'Use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" quiet' -l 'quiet' -d 'Say nothing on standard error but errors.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" verbose' -l 'verbose' -d 'Say more on standard error, such as the SQL of a list.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" no-input' -l 'no-input' -d 'Never ask for anything; fail instead.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" version' -l 'version' -d 'Show the version.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'broker' -n '__broker_should_offer_completions_for_flags_or_options "broker help" version' -l 'version' -d 'Show the version.'