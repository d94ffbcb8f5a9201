#!/bin/bash

__broker_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__broker_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__broker_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__broker_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_broker() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    init|demo|import|imports|senders|mappings|template|edi|register|login|logout|whoami|password|token|account|profile|home|activity|staff|upline|bob|policies|group|subscribers|billing|quote|access|commissions|eligibility|applications|forms|contacts|messages|notices|admin|schema|help|help)
        # Offer subcommand argument completions
        "_broker_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'init demo import imports senders mappings template edi register login logout whoami password token account profile home activity staff upline bob policies group subscribers billing quote access commissions eligibility applications forms contacts messages notices admin schema help help' -- "${cur}"))
        ;;
    esac
}

_broker_init() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_demo() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_import() {
    repeating_flags=()
    non_repeating_flags=(--again --test-data --full --partial --strict --explain --dry-run --accept-partial --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as --carrier --sender --absence --encoding --sheet --dated --broker-id --statement-date --statement-type --category --mapping --format --store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--as')
        return
        ;;
    '--carrier')
        return
        ;;
    '--sender')
        __broker_add_completions -o plusdirs -fX '!*.@(yaml)'
        return
        ;;
    '--absence')
        __broker_add_completions -W 'report'$'\n''propose'$'\n''terminate'
        return
        ;;
    '--encoding')
        return
        ;;
    '--sheet')
        return
        ;;
    '--dated')
        return
        ;;
    '--broker-id')
        return
        ;;
    '--statement-date')
        return
        ;;
    '--statement-type')
        __broker_add_completions -W 'statement'$'\n''check'
        return
        ;;
    '--category')
        return
        ;;
    '--mapping')
        __broker_add_completions -o plusdirs -fX '!*.@(yaml)'
        return
        ;;
    '--format')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_imports() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|accept)
        # Offer subcommand argument completions
        "_broker_imports_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show accept' -- "${cur}"))
        ;;
    esac
}

_broker_imports_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_imports_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_imports_accept() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_senders() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|remove)
        # Offer subcommand argument completions
        "_broker_senders_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show remove' -- "${cur}"))
        ;;
    esac
}

_broker_senders_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_senders_show() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_senders_remove() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_mappings() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|new|remove)
        # Offer subcommand argument completions
        "_broker_mappings_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show new remove' -- "${cur}"))
        ;;
    esac
}

_broker_mappings_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_mappings_show() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_mappings_new() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as --encoding --sheet --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--as')
        return
        ;;
    '--encoding')
        return
        ;;
    '--sheet')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_mappings_remove() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_template() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--output -o --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--output'|'-o')
        __broker_add_completions -o plusdirs -fX '!*.@(csv|xlsx)'
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_edi() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check|show|convert|ack)
        # Offer subcommand argument completions
        "_broker_edi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check show convert ack' -- "${cur}"))
        ;;
    esac
}

_broker_edi_check() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_edi_show() {
    repeating_flags=()
    non_repeating_flags=(--refs --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--set --member --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--set')
        return
        ;;
    '--member')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_edi_convert() {
    repeating_flags=()
    non_repeating_flags=(--accept-partial --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--kind --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __broker_add_completions -W '834'$'\n''820'$'\n''271'
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_edi_ack() {
    repeating_flags=()
    non_repeating_flags=(--force --ta1 --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(-o --output --control-number --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--control-number')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_register() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    lookup|send|resend|complete|correct|status)
        # Offer subcommand argument completions
        "_broker_register_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'lookup send resend complete correct status' -- "${cur}"))
        ;;
    esac
}

_broker_register_lookup() {
    repeating_flags=()
    non_repeating_flags=(--tax-id-stdin --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_register_send() {
    repeating_flags=()
    non_repeating_flags=(--tax-id-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_register_resend() {
    repeating_flags=()
    non_repeating_flags=(--tax-id-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_register_complete() {
    repeating_flags=()
    non_repeating_flags=(--code-stdin --password-stdin --answers-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=(--question)
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--question')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_register_correct() {
    repeating_flags=()
    non_repeating_flags=(--tax-id-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_register_status() {
    repeating_flags=()
    non_repeating_flags=(--tax-id-stdin --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_login() {
    repeating_flags=()
    non_repeating_flags=(--password-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_logout() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_whoami() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_password() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    change|forgot|reset)
        # Offer subcommand argument completions
        "_broker_password_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'change forgot reset' -- "${cur}"))
        ;;
    esac
}

_broker_password_change() {
    repeating_flags=()
    non_repeating_flags=(--password-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_password_forgot() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_password_reset() {
    repeating_flags=()
    non_repeating_flags=(--show-question --code-stdin --answers-stdin --password-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_token() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    create|list|revoke)
        # Offer subcommand argument completions
        "_broker_token_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'create list revoke' -- "${cur}"))
        ;;
    esac
}

_broker_token_create() {
    repeating_flags=()
    non_repeating_flags=(--read-only --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--tools --expires --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--tools')
        return
        ;;
    '--expires')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_token_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_token_revoke() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_account() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|questions)
        # Offer subcommand argument completions
        "_broker_account_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show questions' -- "${cur}"))
        ;;
    esac
}

_broker_account_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_account_questions() {
    repeating_flags=()
    non_repeating_flags=(--password-stdin --answers-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=(--question)
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--question')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_profile() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|use|primary)
        # Offer subcommand argument completions
        "_broker_profile_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list use primary' -- "${cur}"))
        ;;
    esac
}

_broker_profile_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_profile_use() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_profile_primary() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_home() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_activity() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_staff() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|create|show|manage|resend)
        # Offer subcommand argument completions
        "_broker_staff_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list create show manage resend' -- "${cur}"))
        ;;
    esac
}

_broker_staff_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--email --last-name --status --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--email')
        return
        ;;
    '--last-name')
        return
        ;;
    '--status')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_staff_create() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--last-name --first-name --tools --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--last-name')
        return
        ;;
    '--first-name')
        return
        ;;
    '--tools')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_staff_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_staff_manage() {
    repeating_flags=()
    non_repeating_flags=(--disable --enable --reset-password --quiet --verbose --no-input --version -h --help)
    repeating_options=(--grant --revoke)
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--grant')
        return
        ;;
    '--revoke')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_staff_resend() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_upline() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|allow|revoke)
        # Offer subcommand argument completions
        "_broker_upline_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list allow revoke' -- "${cur}"))
        ;;
    esac
}

_broker_upline_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_upline_allow() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_upline_revoke() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|filter|export|summary|renewals|alerts|changes)
        # Offer subcommand argument completions
        "_broker_bob_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list filter export summary renewals alerts changes' -- "${cur}"))
        ;;
    esac
}

_broker_bob_list() {
    repeating_flags=()
    non_repeating_flags=(--tree --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--status --alert --plan-type --sort)
    non_repeating_options=(--name --group --parent --suffix --plan-name --enrolled-from --enrolled-to --renewal-from --renewal-to --filter --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--group')
        return
        ;;
    '--parent')
        return
        ;;
    '--suffix')
        return
        ;;
    '--status')
        __broker_add_completions -W 'active'$'\n''pending'$'\n''suspended'$'\n''cancelled'
        return
        ;;
    '--alert')
        return
        ;;
    '--plan-name')
        return
        ;;
    '--plan-type')
        return
        ;;
    '--enrolled-from')
        return
        ;;
    '--enrolled-to')
        return
        ;;
    '--renewal-from')
        return
        ;;
    '--renewal-to')
        return
        ;;
    '--filter')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_filter() {
    repeating_flags=()
    non_repeating_flags=(--saved --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--status --alert --plan-type --sort)
    non_repeating_options=(--name --group --parent --suffix --plan-name --enrolled-from --enrolled-to --renewal-from --renewal-to --save --delete --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--group')
        return
        ;;
    '--parent')
        return
        ;;
    '--suffix')
        return
        ;;
    '--status')
        __broker_add_completions -W 'active'$'\n''pending'$'\n''suspended'$'\n''cancelled'
        return
        ;;
    '--alert')
        return
        ;;
    '--plan-name')
        return
        ;;
    '--plan-type')
        return
        ;;
    '--enrolled-from')
        return
        ;;
    '--enrolled-to')
        return
        ;;
    '--renewal-from')
        return
        ;;
    '--renewal-to')
        return
        ;;
    '--save')
        return
        ;;
    '--delete')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_export() {
    repeating_flags=()
    non_repeating_flags=(--subscribers --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--status --alert --plan-type --sort)
    non_repeating_options=(--name --group --parent --suffix --plan-name --enrolled-from --enrolled-to --renewal-from --renewal-to --filter --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--group')
        return
        ;;
    '--parent')
        return
        ;;
    '--suffix')
        return
        ;;
    '--status')
        __broker_add_completions -W 'active'$'\n''pending'$'\n''suspended'$'\n''cancelled'
        return
        ;;
    '--alert')
        return
        ;;
    '--plan-name')
        return
        ;;
    '--plan-type')
        return
        ;;
    '--enrolled-from')
        return
        ;;
    '--enrolled-to')
        return
        ;;
    '--renewal-from')
        return
        ;;
    '--renewal-to')
        return
        ;;
    '--filter')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_summary() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_renewals() {
    repeating_flags=()
    non_repeating_flags=(--no-header --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --format -o --output --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_alerts() {
    repeating_flags=()
    non_repeating_flags=(--legend --since-last --mail --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--alert --sort)
    non_repeating_options=(--from --to --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--alert')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_bob_changes() {
    repeating_flags=()
    non_repeating_flags=(--exit-code --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--since --until --kind --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--kind')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_policies() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|export)
        # Offer subcommand argument completions
        "_broker_policies_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show export' -- "${cur}"))
        ;;
    esac
}

_broker_policies_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--status --alert --line --sort)
    non_repeating_options=(--name --number --plan-name --carrier --state --effective-from --effective-to --termination-from --termination-to --paid-through-from --paid-through-to --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--number')
        return
        ;;
    '--status')
        __broker_add_completions -W 'active'$'\n''pending'$'\n''in_grace'$'\n''terminated'$'\n''never_effective'
        return
        ;;
    '--alert')
        return
        ;;
    '--plan-name')
        return
        ;;
    '--line')
        __broker_add_completions -W 'individual'$'\n''medicare_advantage'$'\n''medicare_supplement'$'\n''medicare_drug'$'\n''dental'$'\n''vision'$'\n''life'$'\n''other'
        return
        ;;
    '--carrier')
        return
        ;;
    '--state')
        return
        ;;
    '--effective-from')
        return
        ;;
    '--effective-to')
        return
        ;;
    '--termination-from')
        return
        ;;
    '--termination-to')
        return
        ;;
    '--paid-through-from')
        return
        ;;
    '--paid-through-to')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_policies_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--part --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--part')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_policies_export() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--status --alert --line --sort)
    non_repeating_options=(--name --number --plan-name --carrier --state --effective-from --effective-to --termination-from --termination-to --paid-through-from --paid-through-to --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--number')
        return
        ;;
    '--status')
        __broker_add_completions -W 'active'$'\n''pending'$'\n''in_grace'$'\n''terminated'$'\n''never_effective'
        return
        ;;
    '--alert')
        return
        ;;
    '--plan-name')
        return
        ;;
    '--line')
        __broker_add_completions -W 'individual'$'\n''medicare_advantage'$'\n''medicare_supplement'$'\n''medicare_drug'$'\n''dental'$'\n''vision'$'\n''life'$'\n''other'
        return
        ;;
    '--carrier')
        return
        ;;
    '--state')
        return
        ;;
    '--effective-from')
        return
        ;;
    '--effective-to')
        return
        ;;
    '--termination-from')
        return
        ;;
    '--termination-to')
        return
        ;;
    '--paid-through-from')
        return
        ;;
    '--paid-through-to')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_group() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|export)
        # Offer subcommand argument completions
        "_broker_group_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show export' -- "${cur}"))
        ;;
    esac
}

_broker_group_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_group_export() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_subscribers() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|export)
        # Offer subcommand argument completions
        "_broker_subscribers_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show export' -- "${cur}"))
        ;;
    esac
}

_broker_subscribers_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_subscribers_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_subscribers_export() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_billing() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    open)
        # Offer subcommand argument completions
        "_broker_billing_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'open' -- "${cur}"))
        ;;
    esac
}

_broker_billing_open() {
    repeating_flags=()
    non_repeating_flags=(--print --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--group --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--group')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_quote() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    group|open|addresses)
        # Offer subcommand argument completions
        "_broker_quote_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'group open addresses' -- "${cur}"))
        ;;
    esac
}

_broker_quote_group() {
    repeating_flags=()
    non_repeating_flags=(--members --names --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--plans --effective --state --area --county --zip --composite --contribution --contribution-dependents --reference-plan --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--plans')
        __broker_add_completions -f
        return
        ;;
    '--effective')
        return
        ;;
    '--state')
        return
        ;;
    '--area')
        return
        ;;
    '--county')
        return
        ;;
    '--zip')
        return
        ;;
    '--composite')
        __broker_add_completions -W 'average'$'\n''tiers'
        return
        ;;
    '--contribution')
        return
        ;;
    '--contribution-dependents')
        return
        ;;
    '--reference-plan')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_quote_open() {
    repeating_flags=()
    non_repeating_flags=(--print --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_quote_addresses() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|confirm)
        # Offer subcommand argument completions
        "_broker_quote_addresses_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list confirm' -- "${cur}"))
        ;;
    esac
}

_broker_quote_addresses_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_quote_addresses_confirm() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_access() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|grant|revoke)
        # Offer subcommand argument completions
        "_broker_access_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list grant revoke' -- "${cur}"))
        ;;
    esac
}

_broker_access_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_access_grant() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--broker --group --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--broker')
        return
        ;;
    '--group')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_access_revoke() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--broker --group --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--broker')
        return
        ;;
    '--group')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|fetch|summary|reconcile|disclosure)
        # Offer subcommand argument completions
        "_broker_commissions_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show fetch summary reconcile disclosure' -- "${cur}"))
        ;;
    esac
}

_broker_commissions_list() {
    repeating_flags=()
    non_repeating_flags=(--archive --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--month --months --from --to --type --category --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--month')
        return
        ;;
    '--months')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--type')
        __broker_add_completions -W 'all'$'\n''statements'$'\n''checks'
        return
        ;;
    '--category')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions_fetch() {
    repeating_flags=()
    non_repeating_flags=(--latest --new --archive --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as -d --directory --month --months --from --to --type --category --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--as')
        return
        ;;
    '-d'|'--directory')
        __broker_add_completions -d
        return
        ;;
    '--month')
        return
        ;;
    '--months')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--type')
        __broker_add_completions -W 'all'$'\n''statements'$'\n''checks'
        return
        ;;
    '--category')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions_summary() {
    repeating_flags=()
    non_repeating_flags=(--archive --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--month --months --from --to --category --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--month')
        return
        ;;
    '--months')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--category')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions_reconcile() {
    repeating_flags=()
    non_repeating_flags=(--open --dispute --exit-code --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--verdict --accept --reopen --sort)
    non_repeating_options=(--month --statement --line-tolerance --statement-tolerance --lag-months --note --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--month')
        return
        ;;
    '--statement')
        return
        ;;
    '--verdict')
        __broker_add_completions -W 'duplicate'$'\n''uncatalogued'$'\n''mis_credited'$'\n''chargeback'$'\n''adjustment'$'\n''matched'$'\n''short_paid'$'\n''over_paid'$'\n''not_due'$'\n''pending'$'\n''missing'
        return
        ;;
    '--line-tolerance')
        return
        ;;
    '--statement-tolerance')
        return
        ;;
    '--lag-months')
        return
        ;;
    '--accept')
        return
        ;;
    '--reopen')
        return
        ;;
    '--note')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_commissions_disclosure() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--year --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--year')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_eligibility() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check)
        # Offer subcommand argument completions
        "_broker_eligibility_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check' -- "${cur}"))
        ;;
    esac
}

_broker_eligibility_check() {
    repeating_flags=()
    non_repeating_flags=(--dob-stdin --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--member --last-name --first-name --dob --batch --control-number --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--member')
        return
        ;;
    '--last-name')
        return
        ;;
    '--first-name')
        return
        ;;
    '--dob')
        return
        ;;
    '--batch')
        __broker_add_completions -f
        return
        ;;
    '--control-number')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_applications() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_broker_applications_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_broker_applications_list() {
    repeating_flags=()
    non_repeating_flags=(--open --closed --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--step --sort)
    non_repeating_options=(--from --to --name --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--step')
        __broker_add_completions -W 'received'$'\n''pending_information'$'\n''approved'$'\n''enrolled'$'\n''declined'$'\n''withdrawn'
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--name')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_applications_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_forms() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|fetch)
        # Offer subcommand argument completions
        "_broker_forms_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list fetch' -- "${cur}"))
        ;;
    esac
}

_broker_forms_list() {
    repeating_flags=()
    non_repeating_flags=(--all-editions --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--kind --state --language --edition --line --search --limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--kind')
        return
        ;;
    '--state')
        return
        ;;
    '--language')
        return
        ;;
    '--edition')
        return
        ;;
    '--line')
        return
        ;;
    '--search')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_forms_fetch() {
    repeating_flags=()
    non_repeating_flags=(--all --all-editions --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(-d --directory --kind --state --language --edition --line --search --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '-d'|'--directory')
        __broker_add_completions -d
        return
        ;;
    '--kind')
        return
        ;;
    '--state')
        return
        ;;
    '--language')
        return
        ;;
    '--edition')
        return
        ;;
    '--line')
        return
        ;;
    '--search')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_contacts() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--topic --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--topic')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_messages() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|send|reply|fetch)
        # Offer subcommand argument completions
        "_broker_messages_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show send reply fetch' -- "${cur}"))
        ;;
    esac
}

_broker_messages_list() {
    repeating_flags=()
    non_repeating_flags=(--unread --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_messages_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_messages_send() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=(--attach)
    non_repeating_options=(--subject --group --body-file --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--subject')
        return
        ;;
    '--group')
        return
        ;;
    '--attach')
        __broker_add_completions -f
        return
        ;;
    '--body-file')
        __broker_add_completions -f
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_messages_reply() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=(--attach)
    non_repeating_options=(--body-file --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--attach')
        __broker_add_completions -f
        return
        ;;
    '--body-file')
        __broker_add_completions -f
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_messages_fetch() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(-o --output --store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_notices() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_broker_notices_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_broker_notices_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_notices_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --as-of --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -W 'terms'$'\n''privacy'$'\n''need-to-know'
        return
        ;;
    esac
}

_broker_admin() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    account|unlock|audit|mail|corrections|settings|tools|keys|employer|messages|backup|verify|purge|enrollment|notices)
        # Offer subcommand argument completions
        "_broker_admin_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'account unlock audit mail corrections settings tools keys employer messages backup verify purge enrollment notices' -- "${cur}"))
        ;;
    esac
}

_broker_admin_account() {
    repeating_flags=()
    non_repeating_flags=(--password-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_unlock() {
    repeating_flags=()
    non_repeating_flags=(--new-password --password-stdin --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_audit() {
    repeating_flags=()
    non_repeating_flags=(--verify --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--actor --action --from --to --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--actor')
        return
        ;;
    '--action')
        __broker_add_completions -W 'login'$'\n''login_failed'$'\n''account_locked'$'\n''logout'$'\n''registration_lookup'$'\n''registration_lookup_failed'$'\n''code_sent'$'\n''code_refused'$'\n''registered'$'\n''correction_requested'$'\n''password_changed'$'\n''password_reset'$'\n''questions_changed'$'\n''profile_chosen'$'\n''token_made'$'\n''token_revoked'$'\n''staff_made'$'\n''staff_changed'$'\n''upline_allowed'$'\n''upline_revoked'$'\n''export'$'\n''subscribers_viewed'$'\n''difference_settled'$'\n''difference_reopened'$'\n''eligibility_check'$'\n''eligibility_batch_begun'$'\n''eligibility_batch'$'\n''eligibility_slowed'$'\n''applications_viewed'$'\n''policies_viewed'$'\n''notice_set'$'\n''import'$'\n''absences_accepted'$'\n''enrollment_written'$'\n''account_made'$'\n''unlocked'$'\n''setting_changed'$'\n''backup'$'\n''purge'$'\n''handoff'$'\n''handoff_account_asked'$'\n''handoff_account_ready'$'\n''handoff_token_used'$'\n''tool_changed'$'\n''key_rotated'$'\n''address_confirmed'$'\n''employer_invited'$'\n''access_granted'$'\n''access_revoked'$'\n''message_sent'$'\n''messages_read'$'\n''message_answered'$'\n''thread_closed'
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_mail() {
    repeating_flags=()
    non_repeating_flags=(--list --all --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_corrections() {
    repeating_flags=()
    non_repeating_flags=(--all --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--close --limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--close')
        return
        ;;
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_settings() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_tools() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|set|remove|requests|confirm)
        # Offer subcommand argument completions
        "_broker_admin_tools_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list set remove requests confirm' -- "${cur}"))
        ;;
    esac
}

_broker_admin_tools_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_tools_set() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--setup-email --carrier --store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--setup-email')
        return
        ;;
    '--carrier')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -W 'billing'$'\n''quoting'
        return
        ;;
    esac
}

_broker_admin_tools_remove() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--carrier --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--carrier')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -W 'billing'$'\n''quoting'
        return
        ;;
    esac
}

_broker_admin_tools_requests() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_tools_confirm() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_keys() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|rotate|jwks|verify)
        # Offer subcommand argument completions
        "_broker_admin_keys_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list rotate jwks verify' -- "${cur}"))
        ;;
    esac
}

_broker_admin_keys_list() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_keys_rotate() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_keys_jwks() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_keys_verify() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--audience --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--audience')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_employer() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--carrier --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--carrier')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_messages() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|reply|fetch|close)
        # Offer subcommand argument completions
        "_broker_admin_messages_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show reply fetch close' -- "${cur}"))
        ;;
    esac
}

_broker_admin_messages_list() {
    repeating_flags=()
    non_repeating_flags=(--unread --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=(--sort)
    non_repeating_options=(--limit --offset --format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sort')
        return
        ;;
    '--limit')
        return
        ;;
    '--offset')
        return
        ;;
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_messages_show() {
    repeating_flags=()
    non_repeating_flags=(--no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_messages_reply() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=(--attach)
    non_repeating_options=(--body-file --store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--attach')
        __broker_add_completions -f
        return
        ;;
    '--body-file')
        __broker_add_completions -f
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_messages_fetch() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(-o --output --store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_messages_close() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_backup() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_admin_verify() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_purge() {
    repeating_flags=()
    non_repeating_flags=(--data --dry-run --no-header --raw --force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--format -o --output --columns --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--columns')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_enrollment() {
    repeating_flags=()
    non_repeating_flags=(--force --quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--carrier -o --output --control-number --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--carrier')
        return
        ;;
    '-o'|'--output')
        __broker_add_completions -f
        return
        ;;
    '--control-number')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_admin_notices() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--as-of --store --profile --color)
    __broker_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as-of')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    set)
        # Offer subcommand argument completions
        "_broker_admin_notices_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'set' -- "${cur}"))
        ;;
    esac
}

_broker_admin_notices_set() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--edition --store --profile --color)
    __broker_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--edition')
        return
        ;;
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __broker_add_completions -W 'terms'$'\n''privacy'$'\n''need-to-know'
        return
        ;;
    2)
        __broker_add_completions -f
        return
        ;;
    esac
}

_broker_schema() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_help() {
    repeating_flags=()
    non_repeating_flags=(--quiet --verbose --no-input --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --profile --color)
    __broker_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __broker_add_completions -f
        return
        ;;
    '--profile')
        return
        ;;
    '--color')
        __broker_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_broker_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __broker_offer_flags_options -1
}

complete -o filenames -F _broker broker