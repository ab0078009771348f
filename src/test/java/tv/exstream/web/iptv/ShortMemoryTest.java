package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final ShortMemory memory = new ShortMemory();

    @Test
    void whatIsWrittenIsRemembered() throws IOException {
        memory.write('a');
        memory.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);

        assertThat(memory.isWhole()).isTrue();
        assertThat(remembered()).isEqualTo("abc");
    }

    @Test
    void whatBecomesTooMuchIsForgotten() throws IOException {
        memory.write(new byte[ShortMemory.MOST_BYTES]);
        assertThat(memory.isWhole()).isTrue();

        memory.write('a');
        memory.write('b');

        assertThat(memory.isWhole()).isFalse();
        assertThat(remembered()).isEmpty();
    }

    private String remembered() throws IOException {
        var out = new ByteArrayOutputStream();
        memory.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
