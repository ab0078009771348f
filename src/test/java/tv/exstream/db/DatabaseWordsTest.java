package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// What a person is told of a database that cannot be used.
class DatabaseWordsTest {
    private static final Remark WRITING = Remark.of(Objection.WRITING, "database /data/x.db");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08001 | DATABASE_BUSY     | the server must be reachable",
                "28P01 | DATABASE_UNUSABLE | database.user and database.password must be right",
                "22021 | INVALID_VALUE     | texts must not contain the character U+0000",
                "3D000 | DATABASE_UNUSABLE | the database must be created first",
                "53100 | DATABASE_BUSY     | the server must be ready and have room",
                "XX000 | DATABASE_UNUSABLE | the database must be usable"
            })
    void whatPostgresRefusesIsSaidWithWhatIsWanted(String state, Problem problem, String wanted) {
        ProblemException told =
                DatabaseFailure.of(new SQLException("its own words", state), WRITING);

        assertThat(told).hasMessage("writing database /data/x.db: " + wanted + ": its own words");
        assertThat(told.problem()).isEqualTo(problem);
        assertThat(told.remark().word()).isEqualTo(Objection.DATABASE_SAYS);
    }

    @Test
    void aFileThatAnotherProgramLocksIsSaidToBe() {
        ProblemException locked =
                DatabaseFailure.of(
                        new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY), WRITING);
        ProblemException broken =
                DatabaseFailure.of(
                        new SQLiteException("malformed", SQLiteErrorCode.SQLITE_CORRUPT), WRITING);

        assertThat(locked)
                .hasMessage(
                        "writing database /data/x.db: the file must not be locked by another"
                                + " program: busy");
        assertThat(locked.problem()).isEqualTo(Problem.DATABASE_BUSY);
        assertThat(broken).hasMessage("writing database /data/x.db: malformed");
    }
}
