package tv.exstream.web.api;

import java.io.IOException;
import tv.exstream.library.youtube.YtDlpState;

/// The program that looks up videos of YouTube, as the interface shows it.
record YouTubeView(State state, Update update) {
    /// Asks it.
    interface State {
        YtDlpState now() throws InterruptedException;
    }

    /// Has it replace itself, and answers what it says.
    interface Update {
        String run() throws IOException, InterruptedException;
    }
}
