package tv.exstream.schedule.cursor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tv.exstream.media.Facts;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.Outline;

/// The orders that items can be sorted in. All are total, so that the same items are always in the same order.
final class Sorting {
    static final Comparator<Outline> BY_ID = Comparator.comparing(Outline::id);

    private static final Comparator<Outline> BY_PATH =
            Comparator.comparing((Outline item) -> item.path().toString(), NaturalOrder.INSTANCE)
                    .thenComparing(BY_ID);

    private static final Comparator<Outline> BY_EPISODE =
            Comparator.comparing((Outline item) -> item.title().show(), Sorting::natural)
                    .thenComparingInt(item -> item.title().season())
                    .thenComparingInt(item -> item.title().episode());

    static final Comparator<Outline> CHRONOLOGICAL =
            Comparator.comparingLong(Sorting::day)
                    .thenComparing(BY_EPISODE)
                    .thenComparing(item -> item.facts().album(), Sorting::natural)
                    .thenComparingInt(item -> item.facts().track())
                    .thenComparing(BY_PATH);

    static final Comparator<Outline> SEASON_EPISODE =
            BY_EPISODE
                    .thenComparingInt(item -> item.title().year())
                    .thenComparingLong(Sorting::day)
                    .thenComparing(BY_PATH);

    private static final Comparator<Outline> ALPHABETICAL =
            Comparator.comparing((Outline item) -> item.title().show(), Sorting::natural)
                    .thenComparing(item -> item.title().name(), Sorting::natural)
                    .thenComparing(BY_PATH);

    private Sorting() {}

    /// By id for the orders that do not sort.
    static Comparator<Outline> of(PlaybackOrder order) {
        return switch (order) {
            case CHRONOLOGICAL, SHUFFLE_IN_ORDER -> CHRONOLOGICAL;
            case SEASON_EPISODE -> SEASON_EPISODE;
            case ALPHABETICAL -> ALPHABETICAL;
            case SHUFFLE, RANDOM, RANDOM_ROTATION, ROTATING_SHUFFLE -> BY_ID;
        };
    }

    /// Without specials, unless there is nothing else.
    static List<Outline> withoutSpecials(List<Outline> items) {
        List<Outline> regular =
                items.stream()
                        .filter(item -> item.title().show().isEmpty() || item.title().season() != 0)
                        .toList();
        return regular.isEmpty() ? items : regular;
    }

    /// Days since 1970; what is only known by year came out on the first day of it.
    private static long day(Outline item) {
        LocalDate released = item.facts().released();
        int year = item.title().year();
        boolean knowsOnlyTheYear = released.equals(Facts.UNKNOWN_DAY) && year > 0;
        return knowsOnlyTheYear ? LocalDate.of(year, 1, 1).toEpochDay() : released.toEpochDay();
    }

    /// Episodes of one show are many, so equal names are not looked through digit by digit.
    private static int natural(String a, String b) {
        return a.equals(b) ? 0 : NaturalOrder.INSTANCE.compare(a, b);
    }
}
