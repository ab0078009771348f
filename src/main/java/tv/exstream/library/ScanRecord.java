package tv.exstream.library;

import java.time.Instant;
import java.util.Optional;

/// What is kept of the last scan of something. Immutable.
///
/// @param subject its name
/// @param ended when it ended; when it began, while it runs; the next start, when the server was ended first
/// @param report of the last scan that ended; empty when none has
public record ScanRecord(
        String subject,
        ScanState state,
        Instant began,
        Instant ended,
        Optional<ScanReport> report) {}
