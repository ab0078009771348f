package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasterKeyTest {
    @Test
    void whatIsWrittenIsRead() {
        MasterKey key = MasterKey.drawn();

        assertThat(MasterKey.parse(" " + key.text() + "\r\n")).contains(key);
        assertThat(MasterKey.of(key.bytes()))
                .contains(key)
                .hasValueSatisfying(same -> assertThat(same).hasSameHashCodeAs(key));
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(MasterKey.drawn()).isNotEqualTo(MasterKey.drawn()).isNotEqualTo("key");
    }

    @Test
    void otherLengthsAreNoKeys() {
        assertThat(MasterKey.of(new byte[31])).isEmpty();
        assertThat(MasterKey.parse("")).isEmpty();
        assertThat(MasterKey.parse("*".repeat(44))).isEmpty();
    }

    @Test
    void itIsNotPrintedAndNotChangedFromOutside() {
        MasterKey key = MasterKey.of(new byte[MasterKey.BYTES]).orElseThrow();

        key.bytes()[0] = 1;

        assertThat(key).hasToString("***");
        assertThat(key.bytes()).containsOnly(0);
    }
}
