interface DefectBoxesProps {
  /** What the boxes are about; the section names it where there is only one thing. */
  name?: string
  boxes: readonly { value: string; label: string }[]
  ticked: readonly string[]
}

/** Common defects of one thing, to be ticked; all boxes of a form travel in one field. */
export function DefectBoxes({ name, boxes, ticked }: DefectBoxesProps) {
  return (
    <div className="defect-boxes">
      {name && <div className="defect-subject">{name}</div>}
      <div className="choices choices-inline">
        {boxes.map(({ value, label }) => {
          const id = `return-common-${value.replaceAll(":", "-")}`
          return (
            <div key={value} className="choice">
              <input
                id={id}
                type="checkbox"
                name="common"
                value={value}
                defaultChecked={ticked.includes(value)}
                aria-label={name && `${name}: ${label}`}
              />
              <label htmlFor={id}>{label}</label>
            </div>
          )
        })}
      </div>
    </div>
  )
}
