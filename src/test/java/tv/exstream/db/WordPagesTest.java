package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages of words")
class WordPagesTest {
    private static Map<String, byte[]> packed(String... folded) {
        WordPages pages = new WordPages();
        for (int text = 0; text < folded.length; text++) {
            pages.add(text, folded[text]);
        }
        return pages.packed();
    }

    private static int[] find(Map<String, byte[]> pages, String beginning) {
        byte[] page = pages.getOrDefault(WordPages.initial(beginning), new byte[0]);
        return WordPages.find(page, beginning).stream().toArray();
    }

    @Test
    @DisplayName("tell which texts have a word with a beginning")
    void beginnings() {
        Map<String, byte[]> pages = packed(" harbour lights ", " the harp ", " low tide ");

        assertThat(pages).containsOnlyKeys("h", "l", "t");
        assertThat(find(pages, "har")).containsExactly(0, 1);
        assertThat(find(pages, "harbour")).containsExactly(0);
        assertThat(find(pages, "l")).containsExactly(0, 2);
        assertThat(find(pages, "arbour")).isEmpty();
        assertThat(find(pages, "harbours")).isEmpty();
        assertThat(find(pages, "x")).isEmpty();
    }

    @Test
    @DisplayName("have a text once for a word that it has twice, and nothing of one without words")
    void once() {
        Map<String, byte[]> pages = packed(" ", " news and news ", " ", " news ");

        assertThat(find(pages, "news")).containsExactly(1, 3);
        assertThat(packed(" ")).isEmpty();
    }

    @Test
    @DisplayName("keep letters of every script apart, also those outside the basic plane")
    void scripts() {
        Map<String, byte[]> pages = packed(" новости ", " 新闻联播 ", " 𐐀𐐁 𐐀𐐂 ");

        assertThat(find(pages, "нов")).containsExactly(0);
        assertThat(find(pages, "新")).containsExactly(1);
        assertThat(find(pages, "𐐀𐐂")).containsExactly(2);
        assertThat(pages).containsKey("𐐀");
    }

    @Test
    @DisplayName("remember where words are among ten thousand texts")
    void many() {
        String[] texts =
                IntStream.range(0, 10_000)
                        .mapToObj(n -> n % 300 == 7 ? " often seldom%d ".formatted(n) : " often ")
                        .toArray(String[]::new);
        Map<String, byte[]> pages = packed(texts);
        BitSet all = WordPages.find(pages.get("o"), "often");

        assertThat(all.cardinality()).isEqualTo(10_000);
        assertThat(find(pages, "seldom9907")).containsExactly(9_907);
        assertThat(find(pages, "seldom")).hasSize(34);
    }

    @Test
    @DisplayName("keep words apart that somebody has made to have one hash")
    void sameHash() {
        List<String> words = List.of("");
        for (int pairs = 0; pairs < 14; pairs++) {
            words = words.stream().flatMap(word -> Stream.of(word + "an", word + "c0")).toList();
        }
        assertThat(words.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);

        Map<String, byte[]> pages =
                packed(words.stream().map(" %s "::formatted).toArray(String[]::new));

        assertThat(find(pages, words.getLast())).containsExactly(words.size() - 1);
        assertThat(find(pages, "an")).hasSize(words.size() / 2);
    }

    @Test
    @DisplayName("put half a character, which no database keeps, where it meets no other")
    void halfACharacter() {
        Map<String, byte[]> pages = packed(" \uD801 ", " ? ");

        assertThat(pages).containsOnlyKeys("\uFFFD", "?");
    }
}
