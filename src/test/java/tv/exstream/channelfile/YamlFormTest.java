package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlForm;

class YamlFormTest {
    private static final int TREES = 400;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "~",
                    "null",
                    "Yes",
                    "no",
                    "on",
                    "TRUE",
                    "5",
                    "5.10",
                    "1e3",
                    "0x1F",
                    "1_000",
                    ".inf",
                    "-",
                    "- a",
                    "a: b",
                    "a #b",
                    "# a",
                    "*a",
                    "&a",
                    "!!str a",
                    "!a",
                    "%a",
                    "@a",
                    "`a",
                    "{a",
                    "[a",
                    "'",
                    "\"",
                    "\\",
                    "a\nb",
                    "a\n",
                    "\ta",
                    "a\r\nb",
                    "Größe",
                    "日本",
                    "\uD83D\uDE00",
                    "\u0085",
                    "\u2028",
                    "\uFEFF",
                    "2026-11-28",
                    "20:15",
                    "PT30M",
                    "/media/Films",
                    "type:movie AND year>1970",
                    "?",
                    "? a",
                    "|",
                    ">",
                    "=",
                    "<<",
                    "...",
                    "---",
                    "a ",
                    " a",
                    "Trailers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":[],\"e\":{}}",
                "{\"n\":[0,-1,1.5,9223372036854775807,1.0E-5,true,false]}",
                "{\"yes\":\"yes\",\"5\":\"5\",\"a: b\":\"a: b\",\"\":\"\"}"
            })
    void whatIsWrittenReadsBackAsTheSame(String json) throws UnreadableException {
        JsonNode tree = JsonMapper.shared().readTree(json);

        assertThat(Sheet.read(YamlForm.write(tree)).root()).isEqualTo(tree);
    }

    @Test
    void everyTextReadsBackAsTheSame() throws UnreadableException {
        for (String text : TEXTS) {
            JsonNode tree = JsonNodeFactory.instance.objectNode().put("text", text);
            String yaml = YamlForm.write(tree);

            assertThat(Sheet.read(yaml).root()).as(yaml).isEqualTo(tree);
        }
    }

    @Test
    void treesOfAllKindsReadBackAsTheSame() throws UnreadableException {
        for (int seed = 0; seed < TREES; seed++) {
            JsonNode tree =
                    JsonNodeFactory.instance.objectNode().set("root", tree(new Random(seed), 4));
            String yaml = YamlForm.write(tree);

            assertThat(Sheet.read(yaml).root()).as("seed %d: %s", seed, yaml).isEqualTo(tree);
        }
    }

    @Test
    void plainTextsHaveNoQuotes() {
        JsonNode tree =
                JsonMapper.shared()
                        .readTree(
                                "{\"name\":\"Late night films\",\"number\":\"5\",\"hidden\":false}");

        assertThat(YamlForm.write(tree))
                .isEqualTo("name: Late night films\nnumber: \"5\"\nhidden: false\n");
    }

    private static JsonNode tree(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> nodes.numberNode(random.nextInt());
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.nullNode();
            case 3 -> nodes.stringNode(text(random));
            case 4 -> {
                var list = nodes.arrayNode();
                random.ints(random.nextInt(4)).forEach(_ -> list.add(tree(random, depth - 1)));
                yield list;
            }
            default -> {
                var object = nodes.objectNode();
                random.ints(random.nextInt(4))
                        .forEach(_ -> object.set(text(random), tree(random, depth - 1)));
                yield object;
            }
        };
    }

    private static String text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextBoolean() ? text : text + TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
