package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class StartFailureTest {
    @Test
    void aProblemIsToldInItsOwnWordsHoweverDeepItIs() {
        ProblemException problem =
                new ProblemException(Problem.DATABASE_BUSY, "database must not be locked");

        assertThat(StartFailure.reason(new BeanCreationException("database", "", problem)))
                .contains("database must not be locked");
    }

    @Test
    void aPortThatWasTakenMeanwhileIsNamed() {
        assertThat(StartFailure.reason(new PortInUseException(8411)))
                .contains("port 8411 must be free: it is in use");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThat(
                        StartFailure.reason(
                                new UncheckedIOException(new AccessDeniedException("/data/x"))))
                .contains("/data/x must be there and writable: access is denied");
        assertThat(
                        StartFailure.reason(
                                new RuntimeException(new FileSystemException("/y", null, "full"))))
                .contains("/y must be there and writable: full");
    }

    @Test
    void aMistakeOfOursHasNoWordsForAPerson() {
        assertThat(StartFailure.reason(new IllegalStateException("no bean"))).isEmpty();
    }
}
