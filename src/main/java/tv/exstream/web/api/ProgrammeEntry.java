package tv.exstream.web.api;

import java.time.Instant;

/// A programme as a viewer reads it.
///
/// @param title never empty
/// @param subtitle such as the title of the episode; may be empty
/// @param description may be empty
/// @param finish the first instant that no longer belongs to it
public record ProgrammeEntry(
        String title,
        String subtitle,
        String description,
        Instant start,
        Instant finish,
        Kind kind) {
    /// What fills the stretch.
    public enum Kind {
        PROGRAMME,
        /// Nothing is scheduled; the title says so.
        GAP,
    }
}
