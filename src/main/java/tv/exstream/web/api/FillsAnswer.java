package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.guide.Headline;
import tv.exstream.media.MediaItem;
import tv.exstream.prepare.FillsSnapshot;
import tv.exstream.prepare.ReplacedFile;
import tv.exstream.process.ProcessBudget;

/// What is being prepared.
///
/// @param running most urgent first
/// @param waiting how many more are waiting for their turn
/// @param processLimit how many ffmpeg and ffprobe processes may run at once
/// @param replaced files that could not be read, and what is shown instead; the newest first
public record FillsAnswer(
        List<FillEntry> running,
        int waiting,
        int processes,
        int processLimit,
        List<ReplacedEntry> replaced) {
    public FillsAnswer {
        running = List.copyOf(running);
        replaced = List.copyOf(replaced);
    }

    static FillsAnswer of(FillsSnapshot fills, List<ReplacedFile> replaced, ProcessBudget budget) {
        return new FillsAnswer(
                fills.running().stream().map(FillEntry::of).toList(),
                fills.waiting(),
                budget.taken(),
                budget.most(),
                replaced.stream().map(ReplacedEntry::of).toList());
    }

    /// One file that could not be read.
    ///
    /// @param title of the media item
    /// @param file its name
    /// @param because why it could not be read, in words
    /// @param other the name of the file with the same film or episode that is shown instead
    /// @param fromSeconds from where in the item on
    /// @param readableAgain since when; what began before is shown from the other file to its end. Empty while it cannot be read
    public record ReplacedEntry(
            String title,
            String file,
            String because,
            String other,
            double fromSeconds,
            Instant since,
            Optional<Instant> readableAgain) {
        static ReplacedEntry of(ReplacedFile replaced) {
            return new ReplacedEntry(
                    heading(replaced.item()),
                    name(replaced.item()),
                    replaced.reason(),
                    name(replaced.other()),
                    replaced.from().toMillis() / 1_000.0,
                    replaced.since(),
                    replaced.until());
        }

        private static String name(MediaItem item) {
            return String.valueOf(item.file().path().getFileName());
        }
    }

    private static String heading(MediaItem item) {
        Headline headline = Headline.of(item.outline());
        return headline.subtitle().isEmpty()
                ? headline.title()
                : headline.title() + ": " + headline.subtitle();
    }

    /// One fill.
    ///
    /// @param title of the media item
    /// @param urgency why it is made now: VIEWER, SOON or BACKGROUND
    /// @param mediaSeconds how far into the item it has come
    /// @param itemSeconds how long the item is
    /// @param speed seconds of media made per second; 0 until the first chunk is there
    public record FillEntry(
            String title, String urgency, double mediaSeconds, double itemSeconds, double speed) {
        static FillEntry of(FillsSnapshot.Running running) {
            return new FillEntry(
                    heading(running.item()),
                    running.urgency().name(),
                    running.reached().toMillis() / 1_000.0,
                    running.item().duration().toMillis() / 1_000.0,
                    Math.round(running.speed() * 100) / 100.0);
        }
    }
}
