package tv.exstream.iptv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.iptv.Suggestion.Reason;

/// Finds the channels of guides that tell about entries: by id, else by name, else by the words of the name, with number and country to
/// tell apart what is called alike. Immutable.
public final class GuideMatcher {
    /// From here on a match is taken without asking.
    static final int SURE = 80;

    /// What is below is not worth a person's look.
    static final int DOUBTFUL = 50;

    /// The second best has to be so much worse.
    static final int MARGIN = 5;

    private static final int SAME_ID = 100;
    private static final int SIMILAR_ID = 94;
    private static final int SAME_NAME = 88;

    /// Names that have all their words in common are the same; of the others the heaviest words decide.
    private static final int SIMILAR_NAME = 86;

    private static final int NUMBER = 6;
    private static final int COUNTRY = 4;
    private static final int OTHER_COUNTRY = -20;
    private static final int MOST_SUGGESTIONS = 5;

    private static final Comparator<Scored> BEST =
            Comparator.comparingInt(Scored::score)
                    .reversed()
                    .thenComparingInt(each -> each.entry().rank())
                    .thenComparing(each -> each.entry().channel().key());

    private final GuideIndex index;

    private record Scored(GuideIndex.Entry entry, int score, Set<Reason> reasons) {
        Suggestion suggestion() {
            return new Suggestion(entry.channel().key(), score, List.copyOf(reasons));
        }
    }

    /// @param guides the channels of each guide, the preferred guide first
    public GuideMatcher(List<? extends Collection<GuideChannel>> guides) {
        index = new GuideIndex(guides);
    }

    /// @param entry as the source has it: what a person calls it is of no use to a guide
    public Matching match(ListedEntry entry) {
        List<Scored> scored = candidates(entry);
        if (scored.isEmpty() || scored.getFirst().score() < DOUBTFUL) {
            return new Matching.Unmatched();
        }
        Scored best = scored.getFirst();
        if (best.score() >= SURE && isApart(best, scored)) {
            return new Matching.Matched(best.suggestion());
        }
        return new Matching.Ambiguous(
                scored.stream()
                        .filter(each -> each.score() >= DOUBTFUL)
                        .limit(MOST_SUGGESTIONS)
                        .map(Scored::suggestion)
                        .toList());
    }

    /// The same channel in a guide that is less preferred is no rival.
    private static boolean isApart(Scored best, List<Scored> scored) {
        return scored.stream()
                .skip(1)
                .filter(each -> each.entry().rank() == best.entry().rank())
                .allMatch(each -> best.score() - each.score() >= MARGIN);
    }

    private List<Scored> candidates(ListedEntry entry) {
        MatchKey key = MatchKey.of(entry.name());
        String guideId = entry.labels().guideId();
        Set<Integer> found = new LinkedHashSet<>();
        if (!guideId.isBlank()) {
            found.addAll(index.ofId(guideId));
            found.addAll(index.ofLooseId(guideId));
        }
        found.addAll(index.ofName(key));
        if (found.isEmpty()) {
            found.addAll(index.alike(key));
        }
        return found.stream()
                .map(n -> scored(index.entry(n), entry, key))
                .flatMap(Optional::stream)
                .sorted(BEST)
                .toList();
    }

    private Optional<Scored> scored(GuideIndex.Entry channel, ListedEntry entry, MatchKey key) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int score = Math.max(idScore(channel, entry, reasons), nameScore(channel, key, reasons));
        if (score == 0) {
            return Optional.empty();
        }
        if (!reasons.contains(Reason.SAME_ID)) {
            score += country(channel, key, reasons);
        }
        if (channel.numbers().contains(entry.labels().number())) {
            reasons.add(Reason.SAME_NUMBER);
            score += NUMBER;
        }
        return Optional.of(new Scored(channel, Math.clamp(score, 0, 100), reasons));
    }

    private static int idScore(GuideIndex.Entry channel, ListedEntry entry, Set<Reason> reasons) {
        String wanted = entry.labels().guideId();
        String id = channel.channel().key().id();
        if (wanted.isBlank()) {
            return 0;
        }
        if (GuideIds.folded(id).equals(GuideIds.folded(wanted))) {
            reasons.add(Reason.SAME_ID);
            return SAME_ID;
        }
        if (GuideIds.loose(id).equals(GuideIds.loose(wanted))) {
            reasons.add(Reason.SIMILAR_ID);
            return SIMILAR_ID;
        }
        return 0;
    }

    private int nameScore(GuideIndex.Entry channel, MatchKey key, Set<Reason> reasons) {
        double best = 0;
        for (MatchKey name : channel.keys()) {
            if (name.later() == key.later()) {
                best = Math.max(best, name.text().equals(key.text()) ? 1 : overlap(name, key));
            }
        }
        if (best == 1) {
            reasons.add(Reason.SAME_NAME);
            return SAME_NAME;
        }
        if (best > 0) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        return (int) Math.round(best * SIMILAR_NAME);
    }

    /// How much of what two names say they both say; less than 1.
    private double overlap(MatchKey first, MatchKey second) {
        List<String> all = new ArrayList<>(first.words());
        second.words().stream().filter(word -> !all.contains(word)).forEach(all::add);
        double common = 0;
        double whole = 0;
        for (String word : all) {
            double weight = index.weight(word);
            whole += weight;
            if (first.words().contains(word) && second.words().contains(word)) {
                common += weight;
            }
        }
        return whole == 0 ? 0 : Math.min(0.99, common / whole);
    }

    private static int country(GuideIndex.Entry channel, MatchKey key, Set<Reason> reasons) {
        List<String> said =
                channel.keys().stream()
                        .map(MatchKey::country)
                        .filter(country -> !country.isEmpty())
                        .toList();
        if (key.country().isEmpty() || said.isEmpty()) {
            return 0;
        }
        boolean same = said.contains(key.country());
        reasons.add(same ? Reason.SAME_COUNTRY : Reason.OTHER_COUNTRY);
        return same ? COUNTRY : OTHER_COUNTRY;
    }
}
