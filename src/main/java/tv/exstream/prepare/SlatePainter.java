package tv.exstream.prepare;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channels;
import tv.exstream.problem.ProblemException;

/// Draws the slates that channels need, one after another, before anybody sees one. Owned by the thread that draws.
final class SlatePainter {
    private static final Logger LOG = LoggerFactory.getLogger(SlatePainter.class);

    /// How often what is missing is looked for without news of a channel, because drawing may have failed.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// A slate that could not be drawn is not tried again for so long; there is always another one to show.
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Slates slates;
    private final SlateFiles files;
    private final SlateDrawing drawing;
    private final Channels channels;
    private final LongSupplier nanoTime;

    /// When each design failed last.
    private final Map<SlateDesign, Long> failed = new HashMap<>();

    /// Where slates come from and go to.
    record Studio(Slates slates, SlateFiles files, SlateDrawing drawing) {}

    SlatePainter(Studio studio, Channels channels, LongSupplier nanoTime) {
        slates = studio.slates();
        files = studio.files();
        drawing = studio.drawing();
        this.channels = channels;
        this.nanoTime = nanoTime;
    }

    /// Draws what is missing.
    void drawMissing() throws InterruptedException {
        List<SlateDesign> missing = slates.missing(channels.all());
        failed.keySet().retainAll(missing);
        for (SlateDesign design : missing) {
            draw(design);
        }
    }

    private void draw(SlateDesign design) throws InterruptedException {
        Long before = failed.get(design);
        if (before != null && nanoTime.getAsLong() - before < AFTER_FAILURE.toNanos()) {
            return;
        }
        failed.remove(design);
        try {
            if (!files.keep(design, drawing.draw(design))) {
                failed(design, "it cannot be shown");
            }
        } catch (ProblemException | IOException e) {
            failed(design, e.getMessage());
        }
    }

    private void failed(SlateDesign design, @Nullable String why) {
        failed.put(design, nanoTime.getAsLong());
        LOG.warn(
                "slate not drawn channel={} reason={} because={}",
                design.channel(),
                design.reason(),
                why);
    }
}
