package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.config.InMemoryInstallation;

class IdentityTest {
    @Test
    void anInstallationKeepsItsIdentity() {
        InMemoryInstallation installation = new InMemoryInstallation();

        Identity first = Identity.of(installation, new SplittableRandom(1));
        Identity later = Identity.of(installation, new SplittableRandom(2));

        assertThat(later).isEqualTo(first);
    }

    @Test
    @DisplayName("HD-09: two installations have different ids and names")
    void twoInstallationsHaveDifferentIdentities() {
        Identity one = Identity.of(new InMemoryInstallation(), new SplittableRandom(1));
        Identity other = Identity.of(new InMemoryInstallation(), new SplittableRandom(2));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.udn()).isNotEqualTo(one.udn());
    }

    @Test
    void theUdnIsARandomUuid() {
        Identity identity = Identity.of(new InMemoryInstallation(), new SplittableRandom(1));

        assertThat(identity.udn().version()).isEqualTo(4);
        assertThat(identity.udn().variant()).isEqualTo(2);
    }
}
