package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.retry.Committed;

/// What requests are said to have stored.
class CommittedWritesTest {
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aWriteIsNoted() throws Exception {
        assertThat(
                        new Committed()
                                .watch(
                                        () -> {
                                            int _ = database.write(_ -> 1);
                                            return Committed.isAnything();
                                        }))
                .isTrue();
    }

    @Test
    void whatIsReadOrUndoneIsNot() throws Exception {
        assertThat(
                        new Committed()
                                .watch(
                                        () -> {
                                            int _ = database.read(_ -> 1);
                                            assertThatThrownBy(this::undone)
                                                    .hasMessage("on purpose");
                                            return Committed.isAnything();
                                        }))
                .isFalse();
    }

    private void undone() {
        int _ =
                database.<Integer>write(
                        _ -> {
                            throw new IllegalStateException("on purpose");
                        });
    }
}
