package tv.exstream.prepare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.SlateCause;

/// Draws the slates that channels need, one after another, before anybody sees one, and removes those that none needs any more. Owned by
/// the thread that draws.
final class SlatePainter {
    private static final Logger LOG = LoggerFactory.getLogger(SlatePainter.class);

    /// How often what is missing is looked for without news of a channel, because drawing may have failed.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// A slate that could not be drawn is not tried again for so long; there is always another one to show.
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    /// What all slates may take on disk: some thousand usual ones, some hundred with music. Channels beyond that show what any channel
    /// may show.
    static final long MOST_BYTES = 1L << 30;

    private final Studio studio;
    private final Channels channels;
    private final LongSupplier nanoTime;

    /// When each design failed last.
    private final Map<SlateDesign, Long> failed = new HashMap<>();

    private boolean tidied;

    /// Where slates come from and go to.
    ///
    /// @param mostBytes when they take more on disk, no others are drawn
    /// @param limits whether anybody watches who may not see everything
    record Studio(
            Slates slates,
            SlateDesigns designs,
            SlateFiles files,
            SlateDrawing drawing,
            long mostBytes,
            BooleanSupplier limits) {
        List<SlateCause> causes() {
            boolean all = limits.getAsBoolean();
            return Stream.of(SlateCause.values())
                    .filter(cause -> all || cause != SlateCause.NOT_FOR_VIEWER)
                    .toList();
        }
    }

    SlatePainter(Studio studio, Channels channels, LongSupplier nanoTime) {
        this.studio = studio;
        this.channels = channels;
        this.nanoTime = nanoTime;
    }

    /// Draws what is missing.
    void drawMissing() throws InterruptedException {
        List<Channel> all = channels.all();
        List<SlateCause> causes = studio.causes();
        Map<Occasion, Appearance> own = studio.designs().of(all, causes);
        studio.slates().use(own);
        List<SlateDesign> wanted = wanted(all, causes, own);
        tidy(wanted);
        List<SlateDesign> missing = missing(wanted);
        failed.keySet().retainAll(missing);
        long taken = studio.files().bytes();
        for (SlateDesign design : missing) {
            if (taken > studio.mostBytes()) {
                LOG.warn(
                        "slates take all the room they may have, {} are not drawn", missing.size());
                return;
            }
            taken += draw(design);
        }
    }

    /// First those that many can show.
    private List<SlateDesign> wanted(
            List<Channel> all, List<SlateCause> causes, Map<Occasion, Appearance> own) {
        List<SlateDesign> wanted = new ArrayList<>();
        for (SlateCause cause : causes) {
            all.stream()
                    .flatMap(channel -> channel.variants().stream())
                    .map(Channel::profile)
                    .map(
                            profile ->
                                    SlateDesigns.forAnyChannel(
                                            profile, cause, studio.designs().look().get()))
                    .forEach(wanted::add);
        }
        own.values().stream().map(Appearance::design).forEach(wanted::add);
        return wanted.stream().distinct().toList();
    }

    /// Those that are not drawn yet.
    private List<SlateDesign> missing(List<SlateDesign> wanted) {
        return wanted.stream().filter(design -> !studio.files().has(design)).toList();
    }

    private void tidy(List<SlateDesign> wanted) {
        if (!tidied) {
            studio.files().removeUnfinished();
            tidied = true;
        }
        studio.files().removeAllBut(wanted);
    }

    /// Answers how many bytes were kept.
    private long draw(SlateDesign design) throws InterruptedException {
        Long before = failed.get(design);
        if (before != null && nanoTime.getAsLong() - before < AFTER_FAILURE.toNanos()) {
            return 0;
        }
        failed.remove(design);
        try {
            byte[] stream = studio.drawing().draw(design, studio.files());
            if (studio.files().keep(design, stream).isPresent()) {
                return stream.length;
            }
            failed(design, "it cannot be shown");
        } catch (ProblemException | IOException e) {
            failed(design, e.getMessage());
        }
        return 0;
    }

    private void failed(SlateDesign design, @Nullable String why) {
        failed.put(design, nanoTime.getAsLong());
        LOG.warn("slate not drawn title={} because={}", design.screen().words().title(), why);
    }
}
