package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.KEPT_ANSWER;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.key.KeyFile;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.KeptAnswersContract;
import tv.exstream.retry.RequestKey;

class JooqKeptAnswersTest extends OnEachDatabase implements KeptAnswersContract {
    private @TempDir Path folder;

    @Override
    public KeptAnswers answers() {
        return sealedWith("key");
    }

    @Test
    void whoeverReadsTheDatabaseDoesNotReadAnswers() {
        var attempt = new Attempt(new RequestKey("", "a"), "digest", "run", NOON);
        assertThat(answers().begin(attempt)).isEmpty();
        answers().finish(attempt.key(), MADE);

        String row = database.read(sql -> sql.selectFrom(KEPT_ANSWER).fetchSingle().formatJSON());

        assertThat(row).contains("digest").doesNotContain("Fernsehen");
    }

    @Test
    void anAnswerWhoseKeyIsLostIsNeverGivenAndNothingIsDoneTwice() {
        var attempt = new Attempt(new RequestKey("", "a"), "digest", "run", NOON);
        assertThat(answers().begin(attempt)).isEmpty();
        answers().finish(attempt.key(), MADE);

        assertThat(sealedWith("another").begin(attempt)).contains(new Earlier.Unanswered(attempt));
    }

    private KeptAnswers sealedWith(String file) {
        return new JooqKeptAnswers(database, Seal.of(new KeyFile(folder.resolve(file))));
    }
}
