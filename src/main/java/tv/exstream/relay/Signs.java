package tv.exstream.relay;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.ffmpeg.LiveCommand.Sign;
import tv.exstream.live.BlackStreak;
import tv.exstream.live.Fault;

/// Tells from what ffmpeg says whether picture and sound are no programme. Owned by one thread.
final class Signs {
    private final LiveCommand.Watch watch;
    private final BlackStreak black;

    Signs(LiveCommand.Watch watch) {
        this.watch = watch;
        black = new BlackStreak(Duration.ofSeconds(watch.black()));
    }

    /// The fault that a line of its standard error tells; empty when it tells none.
    Optional<Fault> fault(String message) {
        return LiveCommand.sign(message)
                .flatMap(
                        sign ->
                                switch (sign) {
                                    case Sign.Black(double seconds) -> black.at(seconds);
                                    case Sign.Frozen() -> Optional.of(frozen());
                                    case Sign.Silent() -> Optional.of(silent());
                                });
    }

    private Fault frozen() {
        return new Fault.Blank(Fault.Picture.FROZEN, Duration.ofSeconds(watch.frozen()));
    }

    private Fault silent() {
        return new Fault.Silent(Duration.ofSeconds(watch.silent()));
    }
}
