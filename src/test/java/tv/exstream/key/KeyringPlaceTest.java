package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.config.MasterKey;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class KeyringPlaceTest {
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final KeyringPlace place = new KeyringPlace(keyring, "/data");

    @Test
    void aKeyIsMadeOnceAndStays() {
        assertThat(place.find()).isEmpty();

        MasterKey made = place.made();

        assertThat(place.find()).contains(made);
        place.put(MasterKey.drawn());
        assertThat(place.find()).contains(made);
        assertThat(new KeyringPlace(keyring, "/other").find()).isEmpty();
    }

    @Test
    void aKeyIsTakenFromElsewhereAndNeverInPlaceOfAnother() {
        MasterKey key = MasterKey.drawn();

        place.take(key);
        place.take(key);

        assertThatThrownBy(() -> place.take(MasterKey.drawn()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage(
                        "the key in memory for /data must be the same: it is another one, which was left alone");
        assertThat(place.find()).contains(key);
    }

    @Test
    void whatIsNoKeyIsNeitherUsedNorTold() {
        keyring.add("/data", "hunter2");

        assertThatThrownBy(place::find)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it must be 32 bytes in base64")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aKeyringThatForgetsAtOnceIsNoPlaceForAKey() {
        var forgetful =
                new KeyringPlace(
                        new Keyring() {
                            @Override
                            public Optional<String> find(String name) {
                                return Optional.empty();
                            }

                            @Override
                            public void add(String name, String secret) {
                                assertThat(secret).hasSize(44);
                            }
                        },
                        "/data");

        assertThatThrownBy(forgetful::made)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must be there once it was put there: it is not");
    }

    private static final class InMemoryKeyring implements Keyring {
        private final Map<String, String> secrets = new HashMap<>();

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(secrets.get(name));
        }

        @Override
        public void add(String name, String secret) {
            assertThat(secrets.put(name, secret)).isNull();
        }

        @Override
        public String toString() {
            return "memory";
        }
    }
}
