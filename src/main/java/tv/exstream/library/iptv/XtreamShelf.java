package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKeys;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.xtream.XtreamAddresses;
import tv.exstream.library.xtream.XtreamCategories;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Source;

/// Films and series of an account: all are listed, so that rules can choose; what is kept becomes media. Thread-safe.
final class XtreamShelf {
    private static final Pattern LOCATOR =
            Pattern.compile("(movie|series)/(\\d{1,18})\\.(\\w{2,5})");
    private static final int NONE = -1;

    /// Arbitrary: so many series one after the other are no accident.
    private static final int MOST_FAILED = 3;

    private final Reception reception;

    XtreamShelf(Reception reception) {
        this.reception = reception;
    }

    /// Lists films and series.
    ///
    /// @param known is told of each series
    void list(
            ListOrigin.Xtream origin,
            XtreamAddresses addresses,
            ListReading into,
            KnownSeries known)
            throws IOException, InterruptedException {
        var keys = new EntryKeys();
        if (origin.offers().contains(Offer.FILMS)) {
            XtreamCategories categories = categories(addresses, "get_vod_categories");
            reception
                    .fetching()
                    .fetch(
                            addresses.list("get_vod_streams"),
                            body ->
                                    XtreamVideo.films(
                                            body,
                                            categories,
                                            film -> into.add(entry(film, addresses, keys))));
        }
        if (origin.offers().contains(Offer.SERIES)) {
            XtreamCategories categories = categories(addresses, "get_series_categories");
            reception
                    .fetching()
                    .fetch(
                            addresses.list("get_series"),
                            body ->
                                    XtreamVideo.series(
                                            body,
                                            categories,
                                            each -> {
                                                ListedEntry entry = entry(each, addresses, keys);
                                                known.add(entry.key(), each.changed());
                                                into.add(entry);
                                            }));
        }
    }

    private XtreamCategories categories(XtreamAddresses addresses, String action)
            throws IOException, InterruptedException {
        return reception.fetching().fetch(addresses.list(action), XtreamCategories::read);
    }

    private static ListedEntry entry(XtreamVideo film, XtreamAddresses addresses, EntryKeys keys) {
        return new ListedEntry(
                keys.ofStream("movie", film.id()),
                EntryKind.VIDEO,
                titled(film.name(), film.year()),
                group(film.group()),
                List.of(new SourceAddress(addresses.movie(film.id(), film.ending()))),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private static ListedEntry entry(
            XtreamVideo.Series series, XtreamAddresses addresses, EntryKeys keys) {
        return new ListedEntry(
                keys.ofStream("series", series.id()),
                EntryKind.SERIES,
                titled(series.name(), series.year()),
                group(series.group()),
                List.of(
                        new SourceAddress(
                                addresses.one("get_series_info", "series_id", series.id()))),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private static String titled(String name, int year) {
        return year > 0 ? "%s (%d)".formatted(name, year) : name;
    }

    private static Labels group(String group) {
        return new Labels(group, "", "", "", 0);
    }

    /// Puts what is kept on the shelf.
    ///
    /// @param known was told of each series
    /// @throws IOException when the account cannot be reached, or several series in a row cannot be read
    void put(Source source, KnownSeries known, Shelf shelf)
            throws IOException, InterruptedException {
        for (ListedEntry film : reception.kept(source.id(), EntryKind.VIDEO)) {
            putFilm(film, shelf);
        }
        int failed = 0;
        boolean all = true;
        for (ListedEntry series :
                known.keep(reception.kept(source.id(), EntryKind.SERIES), shelf)) {
            try {
                putEpisodes(series, shelf);
                failed = 0;
            } catch (IOException e) {
                failed++;
                all = false;
                if (failed == MOST_FAILED || isUnreachable(e)) {
                    throw e;
                }
                keepEpisodes(series, shelf);
                shelf.skip(
                        series.name(),
                        Objects.requireNonNullElse(e.getMessage(), "it cannot be read"));
            }
        }
        if (all) {
            known.mark(shelf);
        }
    }

    private static boolean isUnreachable(IOException e) {
        return e.getCause() instanceof OutboundException outbound
                && outbound.failure() instanceof Failure.Unreachable;
    }

    /// One series that cannot be read now loses nothing.
    private static void keepEpisodes(ListedEntry series, Shelf shelf) throws InterruptedException {
        String of = KnownSeries.of(series);
        for (String key : shelf.known(fingerprint -> fingerprint.digest().startsWith(of))) {
            shelf.keep(key);
        }
    }

    private static void putFilm(ListedEntry film, Shelf shelf) throws InterruptedException {
        String path = film.addresses().getFirst().uri().getPath();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String key = film.key().text().replaceAll("#.*", "") + "." + ending;
        put(
                shelf,
                new RemoteItem(
                        key,
                        key,
                        new Fingerprint(
                                0, Instant.EPOCH, KeptVideos.digest(film.key(), film.name())),
                        MediaKind.MOVIE,
                        KeptVideos.title(film.name()),
                        tagged(film),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void putEpisodes(ListedEntry listed, Shelf shelf)
            throws IOException, InterruptedException {
        Title title = KeptVideos.title(listed.name());
        var series = new XtreamVideo.Series(0, title.name(), title.year(), "", Instant.EPOCH);
        List<XtreamVideo> episodes =
                reception
                        .fetching()
                        .fetch(
                                listed.addresses().getFirst().uri(),
                                body -> XtreamVideo.episodes(body, series));
        for (XtreamVideo each : episodes) {
            putEpisode(each, listed, shelf);
        }
    }

    private static void putEpisode(XtreamVideo each, ListedEntry series, Shelf shelf)
            throws InterruptedException {
        String key = "series/%d.%s".formatted(each.id(), each.ending());
        var version = new Fingerprint(0, each.changed(), KnownSeries.digest(series));
        if (shelf.known(key).filter(version::equals).isEmpty()) {
            // Some episodes of a series that stay to be looked into later must not make it a known
            // one.
            shelf.unmark();
        }
        put(
                shelf,
                new RemoteItem(
                        key,
                        key,
                        version,
                        MediaKind.EPISODE,
                        new Title(
                                KeptVideos.episode(each.name(), each.series()),
                                each.series(),
                                each.season(),
                                each.episode() > 0 ? each.episode() : NONE,
                                each.year(),
                                each.plot()),
                        tagged(series).with(Facet.GENRE, each.genres()),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// What has not changed is not looked into again.
    private static void put(Shelf shelf, RemoteItem item) throws InterruptedException {
        if (shelf.known(item.key()).filter(item.fingerprint()::equals).isPresent()) {
            shelf.keep(item.key());
        } else {
            shelf.put(item);
        }
    }

    private static Metadata tagged(ListedEntry entry) {
        String group = entry.labels().group();
        return group.isEmpty() ? Metadata.NONE : Metadata.NONE.with(Facet.TAG, List.of(group));
    }

    URI address(XtreamAddresses addresses, String locator) throws IOException {
        Matcher parts = LOCATOR.matcher(locator);
        if (!parts.matches()) {
            throw new IOException("the account does not have it any more");
        }
        long id = Long.parseLong(parts.group(2));
        return parts.group(1).equals("movie")
                ? addresses.movie(id, parts.group(3))
                : addresses.episode(id, parts.group(3));
    }
}
