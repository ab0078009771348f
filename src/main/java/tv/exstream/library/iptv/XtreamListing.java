package tv.exstream.library.iptv;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKeys;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.row.RowReader;
import tv.exstream.library.xtream.XtreamAccount;
import tv.exstream.library.xtream.XtreamAddresses;
import tv.exstream.library.xtream.XtreamCategories;
import tv.exstream.library.xtream.XtreamLive;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Source;

/// Lists what an account has, so that rules can choose. Films or series that it does not tell of stay as they were. Used once, by one thread.
final class XtreamListing {
    private final Reception reception;
    private final Asked asked;
    private final ToldFilms films;
    private final KnownSeries series;
    private final EntryKeys keys = new EntryKeys();

    /// Whether the account has told of anything.
    private boolean listed;

    private @Nullable IOException refused;

    /// Whom a reading asks.
    ///
    /// @param shelf is told what could not be had
    record Asked(Source source, XtreamAddresses addresses, XtreamAccount account, Shelf shelf) {}

    /// @param films is told of each film
    /// @param series is told of each series
    XtreamListing(Reception reception, Asked asked, ToldFilms films, KnownSeries series) {
        this.reception = reception;
        this.asked = asked;
        this.films = films;
        this.series = series;
    }

    /// @throws IOException when its channels cannot be had, or nothing can
    void list(Set<Offer> offers, ListReading into) throws IOException, InterruptedException {
        if (offers.contains(Offer.CHANNELS)) {
            channels(into);
            listed = true;
        }
        if (offers.contains(Offer.FILMS)) {
            listOrLeave(EntryKind.VIDEO, () -> films(into), into);
        }
        if (offers.contains(Offer.SERIES)) {
            listOrLeave(EntryKind.SERIES, () -> series(into), into);
        }
        if (!listed && refused != null) {
            throw refused;
        }
    }

    private interface Listing {
        void read() throws IOException, InterruptedException;
    }

    private void listOrLeave(EntryKind kind, Listing listing, ListReading into)
            throws IOException, InterruptedException {
        try {
            listing.read();
            listed = true;
        } catch (IOException e) {
            report(e, KeptWord.ALL_STAY);
            refused = e;
            into.leave(kind);
            series.leave(kind);
        }
    }

    private void channels(ListReading into) throws IOException, InterruptedException {
        XtreamCategories categories = categories("get_live_categories");
        UnaryOperator<ListedEntry> grouped = grouped(categories);
        XtreamLive.Summary found =
                ask(
                        "get_live_streams",
                        body ->
                                new XtreamLive(addresses(), asked.account(), categories)
                                        .read(body, each -> into.add(grouped.apply(each))));
        into.left(found.unusable(), KeptWord.CHANNELS_UNNAMED);
    }

    private void films(ListReading into) throws IOException, InterruptedException {
        XtreamCategories categories = categories("get_vod_categories");
        UnaryOperator<ListedEntry> grouped = grouped(categories);
        Set<EntryKey> chosen = chosen();
        int before = into.size();
        RowReader.Summary found =
                ask(
                        "get_vod_streams",
                        body ->
                                XtreamVideo.films(
                                        body,
                                        categories,
                                        film -> {
                                            ListedEntry entry = entry(film);
                                            boolean kept = into.take(grouped.apply(entry));
                                            if (kept || chosen.contains(entry.key())) {
                                                films.add(entry.key(), film);
                                            }
                                        }));
        into.left(unusable(found, into.size() - before), KeptWord.FILMS_UNNAMED);
    }

    private void series(ListReading into) throws IOException, InterruptedException {
        XtreamCategories categories = categories("get_series_categories");
        UnaryOperator<ListedEntry> grouped = grouped(categories);
        int before = into.size();
        RowReader.Summary found =
                ask(
                        "get_series",
                        body ->
                                XtreamVideo.series(
                                        body,
                                        categories,
                                        one -> {
                                            ListedEntry entry = entry(one);
                                            series.add(entry.key(), one.changed());
                                            into.add(grouped.apply(entry));
                                        }));
        into.left(unusable(found, into.size() - before), KeptWord.SERIES_UNNAMED);
    }

    private static long unusable(RowReader.Summary found, int taken) {
        return found.rows() + found.skipped() - taken;
    }

    /// What a person keeps, whatever rules say.
    private Set<EntryKey> chosen() {
        Set<EntryKey> chosen = new HashSet<>();
        reception
                .stores()
                .entries()
                .forEach(
                        asked.source().id(),
                        EntryFilter.State.KEPT,
                        entry -> {
                            if (entry.choice() == StoredEntry.Choice.KEEP) {
                                chosen.add(entry.listed().key());
                            }
                        });
        return chosen;
    }

    /// None when they cannot be had.
    private XtreamCategories categories(String action) throws IOException, InterruptedException {
        try {
            return ask(action, XtreamCategories::read);
        } catch (IOException e) {
            report(e, KeptWord.GROUPS_STAY);
            return XtreamCategories.NONE;
        }
    }

    /// Whoever chooses by groups would lose all when an account says once that it has none: then each entry has the one that it had.
    private UnaryOperator<ListedEntry> grouped(XtreamCategories categories) {
        if (!categories.names().isEmpty()) {
            return UnaryOperator.identity();
        }
        Map<EntryKey, String> before = new HashMap<>();
        reception
                .stores()
                .entries()
                .forEach(
                        asked.source().id(),
                        EntryFilter.State.LISTED,
                        entry -> before.put(entry.listed().key(), entry.listed().labels().group()));
        return entry -> {
            String group = before.getOrDefault(entry.key(), "");
            return group.isEmpty() ? entry : entry.inGroup(group);
        };
    }

    private <T> T ask(String action, Fetching.Reader<T> reader)
            throws IOException, InterruptedException {
        try {
            return reception
                    .fetching()
                    .fetch(asked.source().origin(), addresses().list(action), reader);
        } catch (IOException e) {
            throw isUnreachable(e) ? e : new IOException(action + ": " + e.getMessage(), e);
        }
    }

    private void report(IOException refused, KeptWord effect) throws IOException {
        if (isUnreachable(refused)) {
            throw refused;
        }
        asked.shelf()
                .skip(asked.source().name(), effect.said(String.valueOf(refused.getMessage())));
    }

    /// An account that cannot be reached answers nothing else either.
    static boolean isUnreachable(IOException e) {
        return e.getCause() instanceof OutboundException outbound
                && outbound.failure() instanceof Failure.Unreachable;
    }

    private XtreamAddresses addresses() {
        return asked.addresses();
    }

    private ListedEntry entry(XtreamVideo film) {
        return new ListedEntry(
                keys.ofStream("movie", film.id()),
                EntryKind.VIDEO,
                titled(film.name(), film.year()),
                labels(film.group(), film.cover()),
                List.of(new SourceAddress(addresses().movie(film.id(), film.ending()))),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private ListedEntry entry(XtreamVideo.Series one) {
        return new ListedEntry(
                keys.ofStream("series", one.id()),
                EntryKind.SERIES,
                titled(one.name(), one.year()),
                labels(one.group(), one.cover()),
                List.of(
                        new SourceAddress(
                                addresses().one("get_series_info", "series_id", one.id()))),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    /// What an account calls a film or series.
    static String titled(String name, int year) {
        return year > 0 ? "%s (%d)".formatted(name, year) : name;
    }

    private static Labels labels(String group, String cover) {
        return new Labels(group, "", cover, "", 0);
    }
}
