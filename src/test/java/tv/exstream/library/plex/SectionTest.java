package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.library.remote.JsonRows;

class SectionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'key':'1','type':'movie','title':'A'}`, MOVIE 1",
                "`{'key':1,'type':'movie','title':'A','agent':'tv.plex.agents.none'}`, OTHER_VIDEO 1",
                "`{'key':'1','type':'movie','title':'A','agent':['x.none']}`, MOVIE 1",
                "`{'key':'1','type':'show','title':'A'}`, EPISODE 4",
                "`{'key':'1','type':'artist','title':'A'}`, SONG 10",
                "`{'key':'1','type':'photo','title':'A'}`, ``",
                "`{'key':'1','title':'A'}`, ``",
                "`{'key':'1','type':'movie'}`, ``",
                "`{'key':'../1','type':'movie','title':'A'}`, ``",
                "`{'key':'1?x','type':'movie','title':'A'}`, ``",
                "`{'key':['1'],'type':'movie','title':'A'}`, ``",
                "`{'key':'1','type':{'a':1},'title':'A'}`, ``"
            })
    @DisplayName("H20: a library has a sane key, a name and media, or it is none")
    void sections(String directory, String expected) throws Exception {
        String json = directory.replace('\'', '"');

        String found =
                Section.of(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)))
                        .map(section -> section.kind() + " " + section.type())
                        .orElse("");

        assertThat(found).isEqualTo(expected);
    }
}
