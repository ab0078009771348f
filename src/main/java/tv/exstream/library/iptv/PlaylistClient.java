package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Subscription;
import tv.exstream.library.iptv.Fetching.Opening;
import tv.exstream.library.m3u.M3uCounts;
import tv.exstream.library.m3u.M3uList;
import tv.exstream.library.m3u.M3uOptions;
import tv.exstream.library.m3u.M3uReader;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Place;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// Reads playlists of channels and films. Thread-safe.
final class PlaylistClient implements SourceClient {
    private static final Logger LOG = LoggerFactory.getLogger(PlaylistClient.class);

    /// Arbitrary; one is usual.
    private static final int MOST_GUIDES = 20;

    private final Reception reception;
    private final KeptVideos videos;

    PlaylistClient(Reception reception) {
        this.reception = reception;
        this.videos = new KeptVideos(reception);
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.Playlist;
    }

    @Override
    public void forget(SourceId source) {
        reception.forget(source);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        URI uri = address(source);
        read(
                source,
                reception.fetching().at(source, Place.ofPerson(uri)),
                M3uOptions.usual().from(uri),
                shelf);
    }

    /// The same from wherever the list is.
    void read(Source source, Opening opening, M3uOptions options, Shelf shelf)
            throws IOException, InterruptedException {
        reception.readNewList(
                source,
                opening,
                shelf,
                (body, into) -> {
                    var entries = new M3uEntries();
                    M3uList list =
                            M3uReader.read(body, options, each -> into.add(entries.of(each)));
                    accept(source, list);
                    leave(list.counts(), into);
                });
        reception.guides().readFollowed(source, shelf);
        List<ListedEntry> kept = reception.kept(source.id(), EntryKind.VIDEO);
        shelf.expect(kept.size());
        for (ListedEntry each : kept) {
            videos.put(source.id(), each, shelf);
        }
    }

    private void accept(Source source, M3uList list) {
        if (list.isStream()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "list must be one of channels: it is one stream, which can be added as a live source");
        }
        reception.setGuides(source.id(), guides(list));
        reception.setAccount(source.id(), account(list));
    }

    private static void leave(M3uCounts counts, ListReading into) {
        into.left(counts.refused(), KeptWord.LINES_REFUSED);
        into.left(counts.withoutAddress(), KeptWord.ENTRIES_WITHOUT_ADDRESS);
        into.left(counts.leftOut(), KeptWord.ADDRESSES_UNUSED);
        into.left(counts.cut(), KeptWord.LINES_CUT);
    }

    /// How many connections it allows is all that a list says of an account.
    private static Optional<Subscription.Account> account(M3uList list) {
        int connections = list.connections();
        return connections > 0
                ? Optional.of(new Subscription.Account("", Optional.empty(), connections))
                : Optional.empty();
    }

    /// What is no address is left out.
    private static List<WebAddress> guides(M3uList list) {
        List<WebAddress> guides = new ArrayList<>();
        for (String text : list.guides().stream().limit(MOST_GUIDES).toList()) {
            try {
                guides.add(new WebAddress(text));
            } catch (ProblemException e) {
                LOG.debug("guide of a list left out because={}", e.getMessage());
            }
        }
        return guides;
    }

    private static URI address(Source source) {
        return switch (source.origin()) {
            case ListOrigin.Playlist list -> list.address().uri();
            default -> throw new IllegalArgumentException("no playlist: " + source.id());
        };
    }

    @Override
    public void askOtherwise(SourceId source) {
        reception.apply(source);
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        return videos.address(source, file);
    }
}
