package tv.exstream.web.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.log.LogLevels;

/// How much an area says that was told to say more or less than usual.
///
/// @param until when it is as before; absent for the next start of the server
public record LogLevelEntry(String area, String level, Optional<Instant> until) {
    static LogLevelEntry of(LogLevels.Changed changed) {
        return new LogLevelEntry(
                changed.area().name(),
                changed.level().name().toLowerCase(Locale.ROOT),
                changed.until());
    }
}
