package tv.exstream.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says which of what a catalogue offers is what is looked for.
public final class Matching {
    /// Below, people decide. The same title without any year reaches it, another year does not.
    public static final double ENOUGH = 0.8;

    /// Two candidates as near as this are told apart by nobody but people: remakes have one title.
    private static final double CLEAR = 0.04;

    /// A misspelt title is worth looking at, another title is none.
    private static final double LEAST = 0.4;

    private static final int MOST = 10;
    private static final double SAME_YEAR = 1;

    /// Festivals, and shows that begin at new year.
    private static final double NEXT_YEAR = 0.95;

    private static final double NO_YEAR = 0.85;
    private static final double OTHER_YEAR = 0.5;

    private Matching() {}

    /// @param ranked what may be meant, the likeliest first; may be empty
    /// @param taken what is meant; empty when that is not sure
    public record Judgement(List<Scored> ranked, Optional<Scored> taken) {
        /// Whether nothing likelier can be found by asking for other years too: the same title, a year apart at most.
        public boolean isSettled() {
            return !ranked.isEmpty() && ranked.getFirst().confidence() >= NEXT_YEAR;
        }
    }

    public static Judgement judge(Wanted wanted, List<Candidate> candidates) {
        List<Scored> ranked =
                candidates.stream()
                        .map(candidate -> scored(wanted, candidate))
                        .filter(scored -> scored.confidence() >= LEAST)
                        .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                        .limit(MOST)
                        .toList();
        return new Judgement(ranked, ranked.stream().findFirst().filter(_ -> isClear(ranked)));
    }

    /// The catalogue was asked by an id that it knows.
    public static Scored certain(Candidate candidate) {
        return new Scored(candidate, 1, List.of(Ground.SAME_ID.text()));
    }

    private static boolean isClear(List<Scored> ranked) {
        double best = ranked.getFirst().confidence();
        return best >= ENOUGH && (ranked.size() == 1 || best - ranked.get(1).confidence() >= CLEAR);
    }

    private static Scored scored(Wanted wanted, Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        double title = title(wanted, candidate);
        reasons.add(
                title == 1
                        ? Ground.SAME_TITLE.text()
                        : Ground.TITLE_ALIKE.text((int) (title * 100)));
        double year = year(wanted.year(), candidate.year(), reasons);
        return new Scored(candidate, title * year, reasons);
    }

    private static double title(Wanted wanted, Candidate candidate) {
        String key = TitleKey.of(wanted.title());
        return Stream.concat(Stream.of(candidate.title()), candidate.others().stream())
                .mapToDouble(name -> Likeness.of(key, TitleKey.of(name)))
                .max()
                .orElse(0);
    }

    private static double year(int wanted, int found, List<String> reasons) {
        if (wanted == 0 || found == 0) {
            reasons.add(Ground.NO_YEAR.text());
            return NO_YEAR;
        }
        int apart = Math.abs(wanted - found);
        reasons.add(apart == 0 ? Ground.SAME_YEAR.text() : Ground.YEAR_APART.text(apart));
        return switch (apart) {
            case 0 -> SAME_YEAR;
            case 1 -> NEXT_YEAR;
            default -> OTHER_YEAR;
        };
    }
}
