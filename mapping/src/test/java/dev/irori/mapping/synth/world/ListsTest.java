package dev.irori.mapping.synth.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.InstitutionId;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void drugCodesHaveNineDigitsAndTheirCheckDigit() {
        assertThat(Formulary.drugs()).hasSizeGreaterThan(30).allSatisfy(drug -> {
            assertThat(drug.hot9()).matches("[0-9]{9}");
            int sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += (drug.hot9().charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            assertThat(drug.hot9().charAt(6) - '0').isEqualTo((10 - sum % 10) % 10);
        });
        assertThat(Formulary.drugs()).extracting(Formulary.Drug::local).doesNotHaveDuplicates();
    }

    @Test
    void testCodesHaveSeventeenCharactersAndNameAKnownMaterial() {
        assertThat(Formulary.tests()).hasSizeGreaterThan(30).allSatisfy(test -> {
            assertThat(test.jlac10()).hasSize(17);
            assertThat(test.material()).isIn("023", "022", "019", "001");
        });
        assertThat(Formulary.antibiotics()).allSatisfy(c -> assertThat(c.code()).hasSize(17));
    }

    @Test
    void diseaseNumbersAreWellFormed() {
        for (Condition condition : Condition.values()) {
            assertThat(Regimen.of(condition).diseases()).isNotEmpty().allSatisfy(disease -> {
                assertThat(disease.number()).matches("20[0-9]{6}");
                assertThat(disease.exchange()).matches("[A-Z0-9]{4}");
                assertThat(disease.icd10()).matches("[A-Z][0-9]{2,3}");
            });
        }
    }

    @Test
    void insurerNumbersCarryTheirCheckDigit() {
        List<String> numbers = Table.read("insurers", r -> r.get(2));
        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                int product = i % 2 == 0 ? digit : digit * 2;
                sum += product / 10 + product % 10;
            }
            assertThat(sum % 10).as(number).isZero();
        });
    }

    @Test
    void everythingCanBeWrittenInStrictJis() {
        for (String table : List.of(
                "surnames",
                "given-names",
                "towns",
                "departments",
                "drugs",
                "tests",
                "diseases",
                "usages",
                "insurers",
                "institutions",
                "organisms",
                "antibiotics",
                "procedures")) {
            Table.read(table, row -> String.join("", row)).forEach(text -> {
                Charset strict = Charset.forName("ISO-2022-JP");
                assertThat(new String(text.getBytes(strict), strict)).as(table).isEqualTo(text);
            });
        }
    }

    @Test
    void institutionsBeyondTheListStillDiffer() {
        assertThat(Institution.first(40))
                .extracting(Institution::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(InstitutionId.isValid(id.value())).isTrue());
    }
}
