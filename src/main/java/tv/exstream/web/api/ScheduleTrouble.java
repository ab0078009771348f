package tv.exstream.web.api;

/// What is wrong with the schedule of a channel, the worst first.
public enum ScheduleTrouble {
    /// There is none.
    MISSING,
    /// Nothing is planned any more.
    ENDED,
    /// What is planned ends within hours, and nothing has been added to it.
    ENDING,
    /// The file that it follows cannot be followed.
    FILE,
    /// There are times in which nothing could be planned.
    GAPS,
    /// A slot is longer than the time up to the next one.
    OVERLAPS,
    /// Whoever planned it last had something to say.
    WARNINGS,
}
