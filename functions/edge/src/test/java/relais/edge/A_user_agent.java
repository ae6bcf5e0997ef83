package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is kept as a browser and a system with their versions, and nothing else. */
final class A_user_agent {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox/128.0 | Windows NT 10.0
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.2 | Edg/126.0.2 | Windows NT 10.0
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 | Safari/17.5 | Mac OS X 10_15_7
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile/15E148 Safari/604.1 | Safari/17.5 | CPU iPhone OS 17_5
            Mozilla/5.0 (Linux; Android 14; Téléphone de Zoé) Chrome/126.0 Mobile Safari/537.36 | Chrome/126.0 | Android 14
            curl/8.5.0 | curl/8.5.0 | -
            zoe.lefevre@mairie.example/1 | - | -
            Zoé Lefèvre | - | -
            """)
    void tells_browser_and_system(String header, String browser, String os) {
        assertThat(Agent.of(header)).isEqualTo(new Agent(browser, os));
    }
}
