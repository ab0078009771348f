package tv.exstream.iptv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tv.exstream.iptv.ListedEntry.Labels;

/// Rules at work on the entries of one reading, given in the order of the list. Owned by one thread.
public final class Sieve {
    private final List<Step> steps;

    /// One rule, looked through.
    private interface Step {
        /// What it makes of an entry; empty when it drops it.
        Optional<ListedEntry> on(ListedEntry entry);
    }

    public Sieve(Rules rules) {
        steps = rules.steps().stream().map(Sieve::step).toList();
    }

    public Verdict of(ListedEntry entry) {
        List<Integer> changedBy = new ArrayList<>();
        ListedEntry present = entry;
        for (int n = 0; n < steps.size(); n++) {
            Optional<ListedEntry> next = steps.get(n).on(present);
            if (next.isEmpty()) {
                return new Verdict.Dropped(present, n + 1);
            }
            if (!next.get().equals(present)) {
                changedBy.add(n + 1);
                present = next.get();
            }
        }
        return new Verdict.Kept(present, changedBy);
    }

    private static Step step(Rule rule) {
        return switch (rule) {
            case Rule.KeepGroups(List<String> groups) -> {
                Groups named = Groups.of(groups);
                yield entry -> Optional.of(entry).filter(named::have);
            }
            case Rule.DropGroups(List<String> groups) -> {
                Groups named = Groups.of(groups);
                yield entry -> Optional.of(entry).filter(each -> !named.have(each));
            }
            case Rule.Keep(Rule.Where where) -> {
                Condition fits = Condition.of(where);
                yield entry -> Optional.of(entry).filter(fits::fits);
            }
            case Rule.Drop(Rule.Where where) -> {
                Condition fits = Condition.of(where);
                yield entry -> Optional.of(entry).filter(each -> !fits.fits(each));
            }
            case Rule.DropHeadings() ->
                    entry -> Optional.of(entry).filter(each -> each.heading().isEmpty());
            case Rule.Rename(String expression, String replacement) -> {
                var pattern = new NamePattern(expression).compiled();
                yield entry ->
                        Optional.of(entry.named(pattern.replacedIn(entry.name(), replacement)));
            }
            case Rule.StripDecorations() ->
                    entry -> Optional.of(entry.named(Plain.of(entry.name())));
            case Rule.SetGroup(Rule.Where where, String group) ->
                    labelling(where, labels -> labels.in(group));
            case Rule.SetLogo(Rule.Where where, String logo) ->
                    labelling(where, labels -> labels.showing(logo));
            case Rule.NumberFrom(Rule.Where where, int first) -> {
                Count count = new Count(first);
                yield labelling(where, labels -> labels.at(count.next()));
            }
        };
    }

    private static Step labelling(Rule.Where where, UnaryOperator<Labels> change) {
        Condition fits = Condition.of(where);
        return entry ->
                Optional.of(fits.fits(entry) ? entry.with(change.apply(entry.labels())) : entry);
    }

    /// Numbers in a row.
    private static final class Count {
        private int next;

        Count(int first) {
            next = first;
        }

        String next() {
            return Integer.toString(next++);
        }
    }

    /// Groups by name, in any case.
    private record Groups(Set<String> names) {
        static Groups of(List<String> names) {
            return new Groups(names.stream().map(Groups::folded).collect(Collectors.toSet()));
        }

        boolean have(ListedEntry entry) {
            return entry.labels().isIn(group -> names.contains(folded(group)));
        }

        private static String folded(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }

    private record Condition(
            Optional<NamePattern.Compiled> name, Optional<NamePattern.Compiled> group) {
        static Condition of(Rule.Where where) {
            return new Condition(compiled(where.name()), compiled(where.group()));
        }

        private static Optional<NamePattern.Compiled> compiled(String text) {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NamePattern(text).compiled());
        }

        boolean fits(ListedEntry entry) {
            return name.map(each -> each.isIn(entry.name())).orElse(true)
                    && group.map(each -> entry.labels().isIn(each::isIn)).orElse(true);
        }
    }
}
