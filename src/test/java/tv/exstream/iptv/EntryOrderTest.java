package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.EntryOrder.Field;
import tv.exstream.iptv.EntryOrder.Step;
import tv.exstream.problem.ProblemException;

class EntryOrderTest {
    @Test
    void fieldsAreNamedTheMostImportantFirst() {
        assertThat(EntryOrder.of("-group, name").steps())
                .containsExactly(new Step(Field.GROUP, true), new Step(Field.NAME, false));
        assertThat(EntryOrder.of(" ")).isEqualTo(EntryOrder.LISTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour          | sort must name some of [name, group]: colour",
                "name,group,name | sort must name each field once: name",
                "group,-GROUP    | sort must name each field once: group",
            })
    void whatIsNoFieldOrIsNamedTwiceIsRefused(String sort, String reason) {
        assertThatThrownBy(() -> EntryOrder.of(sort))
                .isInstanceOf(ProblemException.class)
                .hasMessage(reason);
    }
}
