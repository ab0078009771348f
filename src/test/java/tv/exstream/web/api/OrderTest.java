package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.problem.ProblemException;

class OrderTest {
    private static final Order<String> ORDER = new Order<>(fields(), "name");

    private final List<String> all = new ArrayList<>(List.of("beta", "Alpha", "Gamma", "Ab"));

    private static SequencedMap<String, Function<String, String>> fields() {
        SequencedMap<String, Function<String, String>> fields = new LinkedHashMap<>();
        fields.put("length", text -> Order.key(text.length()));
        fields.put("name", text -> text.toLowerCase(Locale.ROOT));
        return fields;
    }

    private ListPart.Some<String> part(String sort, String cursor, int most) {
        return ListPart.of(cursor, 0, most).read(ORDER.listed("words", all, sort));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | Ab Alpha beta Gamma",
                "-name         | Gamma beta Alpha Ab",
                "length        | Ab beta Alpha Gamma",
                "-length,-name | Gamma Alpha beta Ab",
            })
    void aListIsReadPartByPartInAnyOrder(String sort, String wanted) {
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            ListPart.Some<String> part = part(sort, cursor, 1);
            read.addAll(part.entries());
            cursor = part.next().orElse("");
        } while (!cursor.isEmpty());

        assertThat(String.join(" ", read)).isEqualTo(wanted);
    }

    @Test
    void theListGoesOnBehindAnEntryThatIsGoneMeanwhile() {
        String next = part("-name", "", 2).next().orElseThrow();

        all.remove("beta");
        all.add("Zulu");
        all.add("Bravo");
        all.add("Aardvark");

        assertThat(part("-name", next, 9).entries()).containsExactly("Alpha", "Ab", "Aardvark");
    }

    @Test
    void theCursorOfAnotherListOrOrderIsRefused() {
        String next = part("-name", "", 2).next().orElseThrow();
        String other = new Cursor("letters by -name", List.of("x")).text();

        assertThatThrownBy(() -> part("name", next, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> part("-name", other, 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void namesThatDifferInCaseAloneAreBothRead() {
        Order<String> names = Order.<String>byName(name -> name);
        List<String> alike = List.of("Logo", "Aa", "logo", "LOGO");

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var slice = names.slice("names", alike, new ListParameters(cursor, "1", "", ""));
            read.addAll(slice.entries());
            cursor = slice.next().orElse("");
        } while (!cursor.isEmpty());

        assertThat(read).containsExactly("Aa", "LOGO", "Logo", "logo");
    }

    @Test
    void anOrderOfMoreFieldsIsUsuallyWhatItSays() {
        Order<String> order =
                Order.<String>byName(name -> name)
                        .and("length", name -> Order.key(name.length()))
                        .usually("-length");

        assertThat(order.slice("words", all, new ListParameters("", "", "", "")).entries())
                .containsExactly("Alpha", "Gamma", "beta", "Ab");
        assertThat(order.slice("words", all, new ListParameters("", "", "1", "name")).entries())
                .containsExactly("Alpha", "beta", "Gamma");
    }

    @Test
    void aWholeListIsReadAtOnceWithoutALimit() {
        var slice = ORDER.slice("words", all, new ListParameters("", "", "", ""));

        assertThat(slice.entries()).hasSize(4);
        assertThat(slice.next()).isEmpty();
    }

    @Test
    void aSliceIsNoneOfAnotherList() {
        var first = ORDER.slice("words", all, new ListParameters("", "1", "", ""));
        var next = new ListParameters(first.next().orElseThrow(), "1", "", "");

        assertThat(ORDER.slice("words", all, next).entries()).containsExactly("Alpha");
        assertThatThrownBy(() -> ORDER.slice("letters", all, next))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theKeysOfAnEntryAreMadeOnceForAPart() {
        AtomicInteger made = new AtomicInteger();
        SequencedMap<String, Function<String, String>> counted = new LinkedHashMap<>();
        counted.put("name", text -> text + made.getAndIncrement());
        var order = new Order<>(counted, "name");
        List<String> many = IntStream.range(0, 100).mapToObj(n -> "word" + (n * 37 % 100)).toList();
        var wanted = new ListParameters("", "50", "", "");

        Order.Slice<String> slice = order.slice("words", many, wanted);

        assertThat(slice.entries()).hasSize(50);
        assertThat(made).hasValue(100);
    }

    @Test
    void whatNothingIsSortedByIsRefused() {
        assertThatThrownBy(() -> part("size", "", 1))
                .hasMessage("sort must name some of [length, name]: size");
    }

    @Test
    void aFieldIsNamedOnce() {
        assertThatThrownBy(() -> part("length,-name,-length", "", 1))
                .hasMessage("sort must name each field once: length");
    }
}
