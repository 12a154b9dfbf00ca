#!/bin/sh
# Sales, Prepare: 9 issues, as of 2026-06-15.
# Run it in a clone of your repository, or with GH_REPO=owner/name before it. It needs gh, see https://cli.github.com.
set -eu
known=$(gh issue list --state all --limit 10000 --json body --jq '.[].body')
issue() {
  case $known in
    *"$3"*) printf 'There already: %s\n' "$1" ;;
    *) gh issue create --title "$1" --body "$2" ;;
  esac
}
issue '=HYPERLINK("https://evil.example","Click")' '- Due: 2026-07-10
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-0

<!-- acme growth/policies/awkward#item-0 -->' '<!-- acme growth/policies/awkward#item-0 -->'
issue '+1; =cmd|'\'' /C calc'\''!A0' '- Due: 2026-07-11
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-1

<!-- acme growth/policies/awkward#item-1 -->' '<!-- acme growth/policies/awkward#item-1 -->'
issue '-2 + 3, "quoted", and a comma' '- Due: 2026-07-12
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-2

<!-- acme growth/policies/awkward#item-2 -->' '<!-- acme growth/policies/awkward#item-2 -->'
issue '@sum(A1)' '- Due: 2026-07-13
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-3

<!-- acme growth/policies/awkward#item-3 -->' '<!-- acme growth/policies/awkward#item-3 -->'
issue 'Two lines; a semicolon' 'Two lines; a semicolon

- Due: 2026-07-14
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-4

<!-- acme growth/policies/awkward#item-4 -->' '<!-- acme growth/policies/awkward#item-4 -->'
issue 'It'\''s $(rm -rf ~) `date` $HOME \ done' '- Due: 2026-07-15
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-5

<!-- acme growth/policies/awkward#item-5 -->' '<!-- acme growth/policies/awkward#item-5 -->'
issue '👩‍🚀 launch: naïve café, 長い名前' '- Due: 2026-07-16
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-6

<!-- acme growth/policies/awkward#item-6 -->' '<!-- acme growth/policies/awkward#item-6 -->'
issue 'راجع السياسة قبل الإرسال' '- Due: 2026-07-17
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-7

<!-- acme growth/policies/awkward#item-7 -->' '<!-- acme growth/policies/awkward#item-7 -->'
issue '[link](https://x.example) *bold* <b>tag</b> | 1. # &amp;' '- Due: 2026-07-18
- Owner: Head, "sales"
- Evidence: A note; kept
- From: Policy: Travel, "abroad" (Growth, Prepare)
- On the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-8

<!-- acme growth/policies/awkward#item-8 -->' '<!-- acme growth/policies/awkward#item-8 -->'
