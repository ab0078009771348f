package tv.exstream.library.iptv;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.remote.Shelf;

/// Which series of an account need not be asked for: those that have not changed since the last reading that ended well, and whose episodes
/// are known. An account has thousands, each of which is a question, and providers shut out who asks too much. Owned by one thread.
final class KnownSeries {
    /// Some panels tell of no changes; arbitrary.
    static final Duration ALL_ARE_ASKED = Duration.ofDays(7);

    /// A panel changes while it is read, and its clock may be wrong; arbitrary.
    static final Duration MARGIN = Duration.ofDays(1);

    /// Seconds since 1970: the newest change of the last reading, and when all were asked for.
    private static final Pattern MARK = Pattern.compile("(\\d{1,12}) (\\d{1,12})");

    private static final Pattern YEAR = Pattern.compile(" \\(\\d{4}\\)$");

    private final Instant now;
    private final Map<String, Instant> changed = new HashMap<>();
    private Instant newest = Instant.EPOCH;
    private Instant allAsked;
    private boolean left;

    KnownSeries(Instant now) {
        this.now = now;
        this.allAsked = now;
    }

    /// @param when it was changed last; the epoch when the account does not say
    void add(EntryKey series, Instant when) {
        changed.put(series.text(), when);
        if (when.isAfter(newest)) {
            newest = when.isAfter(now) ? now : when;
        }
    }

    /// A kind of entries was not to be had. Of series that nobody has told of now all episodes stay.
    void leave(EntryKind kind) {
        left |= kind == EntryKind.SERIES;
    }

    /// Keeps the episodes that are known of series which have not changed and are called as before. Answers which series are left to be asked
    /// for, those first that changed last: others may be there for long without ever answering.
    ///
    /// @param names of all of them
    List<ListedEntry> keep(List<ListedEntry> all, ShowNames names, Shelf shelf)
            throws InterruptedException {
        if (left) {
            boolean _ = keepAll(all, shelf);
            return List.of();
        }
        Matcher mark = MARK.matcher(shelf.mark());
        if (!mark.matches()) {
            return all;
        }
        Instant asked = Instant.ofEpochSecond(Long.parseLong(mark.group(2)));
        if (!now.isBefore(asked.plus(ALL_ARE_ASKED))) {
            return all;
        }
        allAsked = asked;
        Instant since = Instant.ofEpochSecond(Long.parseLong(mark.group(1))).minus(MARGIN);
        Set<String> known = digests(shelf);
        ShowNames before = names(all, known);
        removeBroken(known);
        known.retainAll(
                all.stream()
                        .filter(each -> isOld(each, since))
                        .filter(each -> before.of(each).equals(names.of(each)))
                        .map(KnownSeries::digest)
                        .collect(Collectors.toSet()));
        keep(shelf, known::contains);
        return all.stream()
                .filter(each -> !known.contains(digest(each)))
                .sorted(Comparator.comparing(this::changed).reversed())
                .toList();
    }

    private static int keep(Shelf shelf, Predicate<String> digests) throws InterruptedException {
        List<String> keys = shelf.known(fingerprint -> digests.test(fingerprint.digest()));
        for (String key : keys) {
            shelf.keep(key);
        }
        return keys.size();
    }

    /// Series that cannot be read now lose nothing. Answers whether anything was known of them.
    static boolean keepAll(List<ListedEntry> series, Shelf shelf) throws InterruptedException {
        Set<String> those =
                series.stream().map(each -> of(digest(each))).collect(Collectors.toSet());
        return keep(shelf, digest -> those.contains(of(digest))) > 0;
    }

    /// What the next reading goes by, when all of this one could be read.
    void mark(Shelf shelf) {
        if (left) {
            return;
        }
        shelf.mark("%d %d".formatted(newest.getEpochSecond(), allAsked.getEpochSecond()));
    }

    private boolean isOld(ListedEntry series, Instant since) {
        Instant when = changed(series);
        return when.isAfter(Instant.EPOCH) && when.isBefore(since);
    }

    private Instant changed(ListedEntry series) {
        return changed.getOrDefault(series.key().text(), Instant.EPOCH);
    }

    /// What shows were called while only those were there of which something is known: one that comes may take the name of another.
    private static ShowNames names(List<ListedEntry> all, Set<String> digests) {
        Set<String> there = digests.stream().map(KnownSeries::of).collect(Collectors.toSet());
        return new ShowNames(
                all.stream().filter(each -> there.contains(of(digest(each)))).toList());
    }

    private static Set<String> digests(Shelf shelf) {
        Set<String> digests = new HashSet<>();
        var _ = shelf.known(fingerprint -> !digests.add(fingerprint.digest()));
        return digests;
    }

    /// Leaves out series of which some episodes have another digest than others: their reading broke off.
    private static void removeBroken(Set<String> digests) {
        Map<String, Long> bySeries =
                digests.stream()
                        .collect(Collectors.groupingBy(KnownSeries::of, Collectors.counting()));
        digests.removeIf(digest -> bySeries.getOrDefault(of(digest), 0L) > 1);
    }

    /// Of all episodes of a series, as long as it is called the same. A year behind its name does not count: accounts begin to say one, and
    /// what was prepared of it would be lost.
    static String digest(ListedEntry series) {
        return series.key().text()
                + " "
                + KeptVideos.digest(series.key(), YEAR.matcher(series.name()).replaceFirst(""));
    }

    /// Whose episodes have a digest.
    private static String of(String digest) {
        int end = digest.indexOf(' ');
        return ShelfKeys.once(end < 0 ? "" : digest.substring(0, end));
    }
}
