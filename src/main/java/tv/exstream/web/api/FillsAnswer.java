package tv.exstream.web.api;

import java.util.List;
import tv.exstream.guide.Headline;
import tv.exstream.prepare.FillsSnapshot;
import tv.exstream.process.ProcessBudget;

/// What is being prepared.
///
/// @param running most urgent first
/// @param waiting how many more are waiting for their turn
/// @param processLimit how many ffmpeg and ffprobe processes may run at once
public record FillsAnswer(List<FillEntry> running, int waiting, int processes, int processLimit) {
    public FillsAnswer {
        running = List.copyOf(running);
    }

    static FillsAnswer of(FillsSnapshot fills, ProcessBudget budget) {
        return new FillsAnswer(
                fills.running().stream().map(FillEntry::of).toList(),
                fills.waiting(),
                budget.taken(),
                budget.most());
    }

    /// One fill.
    ///
    /// @param title of the media item
    /// @param urgency why it is made now: VIEWER, SOON or BACKGROUND
    /// @param mediaSeconds how far into the item it has come
    /// @param speed seconds of media made per second; 0 until the first chunk is there
    public record FillEntry(String title, String urgency, double mediaSeconds, double speed) {
        static FillEntry of(FillsSnapshot.Running running) {
            return new FillEntry(
                    title(Headline.of(running.item().outline())),
                    running.urgency().name(),
                    running.reached().toMillis() / 1_000.0,
                    Math.round(running.speed() * 100) / 100.0);
        }

        private static String title(Headline headline) {
            return headline.subtitle().isEmpty()
                    ? headline.title()
                    : headline.title() + ": " + headline.subtitle();
        }
    }
}
