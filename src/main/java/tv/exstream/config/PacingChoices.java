package tv.exstream.config;

/// Where it is kept how fast viewers are served. Thread-safe.
public interface PacingChoices {
    /// [PacingChoice#NONE] when nobody has chosen.
    PacingChoice find();

    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY
    void put(PacingChoice choice);
}
