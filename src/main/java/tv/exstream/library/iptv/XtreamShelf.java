package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.FilmWords;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.xtream.XtreamAddresses;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Source;

/// Makes media of the films and series of an account that are kept. Thread-safe.
final class XtreamShelf {
    private static final Pattern LOCATOR =
            Pattern.compile("(movie|series)/(\\d{1,18})\\.(\\w{2,5})");
    private static final int NONE = -1;

    /// How many films it is recalled of at once what was said of them. Arbitrary: a few MB of words.
    static final int AT_ONCE = 500;

    /// Some series never answer. Arbitrary, with room for those that stand together.
    static final int MOST_REFUSED = 100;

    private final Reception reception;

    XtreamShelf(Reception reception) {
        this.reception = reception;
    }

    /// Puts what is kept on the shelf. Films and series of which nothing can be read keep nothing else away.
    ///
    /// @param told was told of each film
    /// @param known was told of each series
    void put(XtreamListing.Asked asked, ToldFilms told, KnownSeries known)
            throws InterruptedException {
        Source source = asked.source();
        Shelf shelf = asked.shelf();
        var questions = new FilmQuestions(reception, asked);
        var covers = new Covers(source.id());
        var films = kept(source, EntryKind.VIDEO).stream();
        for (List<ListedEntry> some : films.gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            questions.recall(some);
            for (ListedEntry film : some) {
                FilmWords words = told.complete(film, questions);
                Metadata listed =
                        told.described(film, tagged(film)).with(covers.ofFilm(film, words));
                putFilm(film, told, words.completing(listed), shelf);
                told.remove(film);
            }
        }
        reception.stores().films().forgetGone(source.id());
        // Series may be asked for hours.
        told.clear();
        if (putSeries(asked, known, covers)) {
            known.mark(shelf);
        }
    }

    /// Answers whether all could be read of which something was known.
    private boolean putSeries(XtreamListing.Asked account, KnownSeries known, Covers covers)
            throws InterruptedException {
        Source source = account.source();
        Shelf shelf = account.shelf();
        List<ListedEntry> kept = List.copyOf(kept(source, EntryKind.SERIES));
        var names = new ShowNames(kept);
        var refusals = new Refusals(MOST_REFUSED);
        boolean all = true;
        List<ListedEntry> asked = known.keep(kept, names, shelf);
        for (int n = 0; n < asked.size(); n++) {
            ListedEntry series = asked.get(n);
            if (refusals.areTooMany()) {
                shelf.skip(source.name(), KeptWord.NO_MORE_SERIES.said());
                return all && !KnownSeries.keepAll(asked.subList(n, asked.size()), shelf);
            }
            try {
                putEpisodes(account, series, names.of(series), covers);
                refusals.answered();
            } catch (IOException e) {
                refusals.refused(e);
                // One of which nothing is known is asked for again by itself, and may never answer.
                all &= !KnownSeries.keepAll(List.of(series), shelf);
                shelf.skip(
                        series.name(),
                        Objects.requireNonNullElseGet(
                                e.getMessage(), KeptWord.CANNOT_BE_READ::said));
            }
        }
        return all;
    }

    /// Of those that an account lists in more than one category the first one counts: they are one film.
    private Collection<ListedEntry> kept(Source source, EntryKind kind) {
        Map<String, ListedEntry> kept = new LinkedHashMap<>();
        for (ListedEntry each : reception.kept(source.id(), kind)) {
            kept.putIfAbsent(ShelfKeys.once(each.key().text()), each);
        }
        return kept.values();
    }

    private static void putFilm(ListedEntry film, ToldFilms told, Metadata metadata, Shelf shelf)
            throws InterruptedException {
        String path = film.addresses().getFirst().uri().getPath();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String key = ShelfKeys.once(film.key().text()) + "." + ending;
        var version = new Fingerprint(0, Instant.EPOCH, KeptVideos.digest(film.key(), film.name()));
        if (!told.has(film) && shelf.known(key).filter(version::equals).isPresent()) {
            // What was said of it before is not taken back.
            shelf.keep(key);
            return;
        }
        put(
                shelf,
                new RemoteItem(
                        key,
                        key,
                        version,
                        MediaKind.MOVIE,
                        told.title(film),
                        metadata,
                        Optional.empty(),
                        Optional.empty()));
    }

    private void putEpisodes(
            XtreamListing.Asked account, ListedEntry listed, String show, Covers covers)
            throws IOException, InterruptedException {
        int year = KeptVideos.title(listed.name()).year();
        var series = new XtreamVideo.Series(0, show, year, "", "", Instant.EPOCH);
        List<XtreamVideo> episodes =
                reception
                        .fetching()
                        .fetch(
                                account.source().origin(),
                                listed.addresses().getFirst().uri(),
                                body -> XtreamVideo.episodes(body, series));
        for (XtreamVideo each : episodes) {
            putEpisode(each, listed, covers, account.shelf());
        }
    }

    private static void putEpisode(XtreamVideo each, ListedEntry series, Covers covers, Shelf shelf)
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
                        tagged(series)
                                .with(Facet.GENRE, each.genres())
                                .with(Facet.SHOW_GUID, ToldFilms.guids(each.tmdb()))
                                .with(covers.of(series, Artwork.Kind.PARENT)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// What has not changed is not looked into again.
    private static void put(Shelf shelf, RemoteItem item) throws InterruptedException {
        if (shelf.known(item.key()).filter(item.fingerprint()::equals).isPresent()) {
            shelf.keep(item);
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
