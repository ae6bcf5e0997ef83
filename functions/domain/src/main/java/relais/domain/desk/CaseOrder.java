package relais.domain.desk;

/** The columns by which a list of cases is sorted. Cases that agree in the column follow the order of their ids. */
public enum CaseOrder {
    TRANSMITTED,
    UPDATED,
    NUMBER,
    APPLICANT
}
