package tv.exstream.library.youtube;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.youtube.LookUps.Turn;
import tv.exstream.media.MediaKind;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Reads what YouTube has. Thread-safe.
///
/// A list names its videos without much; only what is new is looked up one by one.
final class YouTubeClient implements SourceClient {
    /// One video may be odd; so many one after another are not. Arbitrary.
    private static final int MOST_FAILURES = 3;

    /// ffmpeg gives up before half a minute.
    private static final Turn OF_PLAYING = new Turn.Soon(Duration.ofSeconds(20));

    private final YtDlp program;
    private final LookUps lookUps;
    private final Visitor visitor;

    YouTubeClient(YtDlp program, LookUps lookUps, Visitor visitor) {
        this.program = program;
        this.lookUps = lookUps;
        this.visitor = visitor;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof OnlineOrigin.YouTube;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        var wanted = (OnlineOrigin.YouTube) source.origin();
        Optional<String> cookies = visitor.cookies(source);
        YtDlp.Listed listed = listed(wanted, cookies);
        List<VideoEntry> entries = listed.entries();
        shelf.expect(entries.size());
        if (!listed.complete()) {
            shelf.keepOthers();
            shelf.skip(source.name(), KeptWord.LIST_PARTLY.said());
        }
        int failures = 0;
        for (VideoEntry entry : entries) {
            if (entry.objection().isPresent()) {
                shelf.skip(entry.title(), entry.objection().get());
            } else if (shelf.known(entry.key())
                    .equals(Optional.of(entry.fingerprint(wanted.height())))) {
                shelf.keep(entry.key());
            } else {
                failures = lookUp(entry, source, failures, shelf);
            }
        }
    }

    private YtDlp.Listed listed(OnlineOrigin.YouTube wanted, Optional<String> cookies)
            throws IOException, InterruptedException {
        return switch (wanted.find()) {
            case VIDEO -> new YtDlp.Listed(List.of(VideoEntry.named(wanted.text())), true);
            case PLAYLIST ->
                    program.list(
                            "https://www.youtube.com/playlist?list=" + wanted.text(),
                            wanted.most(),
                            cookies);
            case CHANNEL ->
                    program.list(
                            "https://www.youtube.com/" + tab(wanted.text()),
                            wanted.most(),
                            cookies);
            case SEARCH ->
                    program.list(
                            "ytsearch%d:%s".formatted(wanted.most(), wanted.text()),
                            wanted.most(),
                            cookies);
        };
    }

    /// A channel that names no tab of its own is read for its videos.
    private static String tab(String channel) {
        boolean isTab = channel.endsWith("/streams") || channel.endsWith("/shorts");
        return isTab ? channel : channel + "/videos";
    }

    /// Answers how many have failed one after another.
    ///
    /// @param failures of those before it
    private int lookUp(VideoEntry entry, Source source, int failures, Shelf shelf)
            throws IOException, InterruptedException {
        LookUps.Wanted wanted = wanted(source, entry.id(), new Turn.Spare());
        try {
            Video video = lookUps.video(wanted);
            shelf.put(
                    new RemoteItem(
                            entry.key(),
                            "",
                            entry.fingerprint(wanted.height()),
                            MediaKind.OTHER_VIDEO,
                            video.title(),
                            video.metadata(new Thumbnails(source.id())),
                            Optional.empty(),
                            Optional.empty(),
                            RemoteItem.Sound.APART));
            return 0;
        } catch (YtDlpException e) {
            int now = e.failure().isOfOne() ? 0 : failures + 1;
            if (e.failure().shutsOut() || now == MOST_FAILURES) {
                throw e;
            }
            pass(entry, e, shelf);
            return now;
        }
    }

    /// What is wrong with one video is said, and the others are read. What may pass takes no video away.
    private static void pass(VideoEntry entry, YtDlpException why, Shelf shelf)
            throws InterruptedException {
        shelf.skip(
                entry.title().isBlank() ? entry.id() : entry.title(),
                String.valueOf(why.getMessage()));
        if (!why.failure().isOfOne() && shelf.known(entry.key()).isPresent()) {
            shelf.keep(entry.key());
        }
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        Optional<URI> picture = Thumbnails.address(file.path().key());
        if (picture.isPresent()) {
            return new RemoteAddress(picture.get(), Map.of());
        }
        LookUps.Wanted wanted = wanted(source, file);
        return file.path().isSound() ? lookUps.sound(wanted) : lookUps.picture(wanted);
    }

    @Override
    public boolean forget(Source source, RemoteFile file) {
        return lookUps.forget(wanted(source, file));
    }

    private LookUps.Wanted wanted(Source source, RemoteFile file) {
        String key = file.path().whole().key();
        return wanted(source, key.substring(0, key.lastIndexOf('.')), OF_PLAYING);
    }

    private LookUps.Wanted wanted(Source source, String id, Turn turn) {
        var origin = (OnlineOrigin.YouTube) source.origin();
        return new LookUps.Wanted(id, origin.height(), visitor.cookies(source), turn);
    }
}
