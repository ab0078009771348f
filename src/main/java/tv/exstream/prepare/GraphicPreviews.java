package tv.exstream.prepare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.ffmpeg.PreviewCommand;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Title;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.GraphicSights;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Sequel;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PreviewPainter;

/// Shows how graphics look. What they would say of the timeline is made up: a programme that ends in twelve minutes and half a minute,
/// and another one after it. Thread-safe.
public final class GraphicPreviews {
    private static final Duration LEFT = Duration.ofSeconds(750);
    private static final Title SAMPLE =
            new Title("The title of the episode", "The title of the programme", 1, 1, 0, "");
    private static final String NEXT = "The programme after it";

    private final PreviewPainter painter;
    private final InstantSource clock;
    private final Path pictures;

    /// @param pictures the folder with the files of overlays
    GraphicPreviews(PreviewPainter painter, InstantSource clock, Path pictures) {
        this.painter = painter;
        this.clock = clock;
        this.pictures = pictures;
    }

    /// A PNG in the size of the channel.
    ///
    /// @param item over whose picture the graphic lies, with its title; empty for a test picture
    /// @throws ProblemException MEDIA_UNREADABLE, FFMPEG_UNUSABLE
    public byte[] draw(Channel channel, Graphic graphic, Optional<MediaItem> item)
            throws InterruptedException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(LEFT);
        Airing airing =
                new Airing(
                        now,
                        end,
                        item.map(MediaItem::id).orElse(new MediaId(1)),
                        Duration.ZERO,
                        AiringKind.PROGRAMME,
                        0,
                        Presentation.PLAIN);
        Sequel sequel = new Sequel(end, Optional.of(new Sequel.Next(NEXT, end)));
        Title title = item.map(MediaItem::title).orElse(SAMPLE);
        List<Overlay> overlays =
                new GraphicSights(channel, airing, title, sequel).sample(graphic).stream().toList();
        Optional<MediaFile> file =
                item.map(MediaItem::file).filter(each -> each.picture().isPresent());
        var preview = new PreviewCommand(channel.profile().video(), file, overlays);
        return painter.paint(preview, pictures);
    }
}
