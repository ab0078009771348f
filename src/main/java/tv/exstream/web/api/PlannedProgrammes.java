package tv.exstream.web.api;

import java.time.Instant;

/// What is planned, asked for single programmes. Thread-safe.
public interface PlannedProgrammes {
    /// Programmes that have all the words in their titles, people or descriptions; of live sources those that guides of others list.
    FoundAnswer find(FindQuery query);

    /// What a channel shows at an instant.
    ///
    /// @param number as the client wrote it
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when that is no number, CHANNEL_NOT_FOUND
    ProgrammeAnswer at(String number, Instant at);
}
