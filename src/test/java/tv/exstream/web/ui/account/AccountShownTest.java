package tv.exstream.web.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.account.Role;
import tv.exstream.web.api.AccountEntry;
import tv.exstream.web.api.AccountEntry.AllowanceEntry;

class AccountShownTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 13, 15, 18, 21})
    void theAgeOfAnAccountIsOneOfThoseThatCanBeChosen(int age) {
        AccountShown shown = limitedTo(age);

        assertThat(shown.isForKids()).isTrue();
        assertThat(shown.ages()).contains(age, 6, 12, 16, 18).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = 99)
    void noLimitIsNoAge(int age) {
        assertThat(limitedTo(age).isForKids()).isFalse();
        assertThat(limitedTo(age).ages()).doesNotContain(age);
    }

    private static AccountShown limitedTo(int age) {
        var allowance = new AllowanceEntry(true, List.of(), List.of(), age, true, 0);
        return AccountShown.of(new AccountEntry(5, "kim", Role.VIEWER, true, false, "", allowance));
    }
}
