package tv.exstream.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Guesses what somebody meant to write.
public final class Suggestion {
    /// Longer words are not typed by people, and comparing takes the product of the lengths.
    private static final int LONGEST = 100;

    private Suggestion() {}

    /// What was found, and what was meant if something known is near: `contnet; did you mean content?`.
    public static Remark behind(String found, Collection<String> known) {
        return near(found, known)
                .map(meant -> Remark.of(Demand.DID_YOU_MEAN, found, meant))
                .orElseGet(() -> Remark.quoted(found));
    }

    /// What is wrong, and with what is known that is near.
    public static Remark behind(Remark wrong, String found, Collection<String> known) {
        return near(found, known)
                .map(near -> Remark.of(Demand.DID_YOU_MEAN, wrong, near))
                .orElse(wrong);
    }

    /// The one that somebody may have meant.
    public static Optional<String> near(String found, Collection<String> known) {
        int limit = found.length() < 4 ? 1 : Math.max(2, found.length() / 3);
        return known.stream()
                .filter(word -> Math.max(found.length(), word.length()) <= LONGEST)
                .filter(word -> distance(found, word) <= limit)
                .min(
                        Comparator.comparingInt((String word) -> distance(found, word))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// How many characters have to be changed, added or removed (Levenshtein); case does not count.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = folded(a.charAt(i - 1)) == folded(b.charAt(j - 1));
                int changed = above[j - 1] + (same ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private static char folded(char c) {
        return Character.toLowerCase(c);
    }
}
