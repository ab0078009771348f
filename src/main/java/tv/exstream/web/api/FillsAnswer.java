package tv.exstream.web.api;

import java.util.List;

/// What is being prepared.
///
/// @param running most urgent first
/// @param waiting how many more are waiting for their turn
/// @param processLimit how many ffmpeg and ffprobe processes may run at once
public record FillsAnswer(List<FillEntry> running, int waiting, int processes, int processLimit) {
    public FillsAnswer {
        running = List.copyOf(running);
    }

    /// One fill.
    ///
    /// @param title of the media item
    /// @param urgency why it is made now: VIEWER, SOON or BACKGROUND
    /// @param mediaSeconds how far into the item it has come
    /// @param speed seconds of media made per second; 0 until the first chunk is there
    public record FillEntry(String title, String urgency, double mediaSeconds, double speed) {}
}
